/** Events: visits, signings, letters, gifts and whatever else happened once. */
@NamedInterface("event")
@NullMarked
package org.musubi.register.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
