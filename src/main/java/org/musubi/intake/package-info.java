/** From a source text or a table to entries and drafts, with the checks that warn and never change. */
@NullMarked
package org.musubi.intake;

import org.jspecify.annotations.NullMarked;
