/** Ties between places or bodies, with the steps of their status. */
@NamedInterface("tie")
@NullMarked
package org.musubi.register.tie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
