/** The kinds of record the register holds beside sources: their drafts, rules, projection rows and queries. */
@NullMarked
package org.musubi.register;

import org.jspecify.annotations.NullMarked;
