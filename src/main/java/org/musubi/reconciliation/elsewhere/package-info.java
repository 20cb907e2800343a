/** Asking other reconciliation services about a name: only those the office has configured, only when somebody asks, never trusted further than shown. */
@NullMarked
@NamedInterface("elsewhere")
package org.musubi.reconciliation.elsewhere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
