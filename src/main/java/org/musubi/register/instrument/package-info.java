/** Instruments: agreements, memoranda, letters of intent, letters. */
@NamedInterface("instrument")
@NullMarked
package org.musubi.register.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
