/** The clerk's way in: a visit logged in a form becomes a cited draft, its evidence the office's own record. */
@NamedInterface("visit")
@NullMarked
package org.musubi.intake.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
