/** Events: visits, signings, letters, gifts and whatever else happened once. */
@NullMarked
package org.musubi.register.event;

import org.jspecify.annotations.NullMarked;
