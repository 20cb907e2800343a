/** Sources: the source kind, and the texts as received or extracted, stored once and never recomputed. */
@NullMarked
package org.musubi.sources;

import org.jspecify.annotations.NullMarked;
