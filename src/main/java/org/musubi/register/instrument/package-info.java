/** Instruments: agreements, memoranda, letters of intent, letters. */
@NullMarked
package org.musubi.register.instrument;

import org.jspecify.annotations.NullMarked;
