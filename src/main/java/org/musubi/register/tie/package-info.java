/** Ties between places or bodies, with the steps of their status. */
@NullMarked
package org.musubi.register.tie;

import org.jspecify.annotations.NullMarked;
