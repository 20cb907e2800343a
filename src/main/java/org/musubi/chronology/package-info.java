/** Dates as curators need them: EDTF values, reading dates as written, printing them back. Plain Java. */
@NullMarked
package org.musubi.chronology;

import org.jspecify.annotations.NullMarked;
