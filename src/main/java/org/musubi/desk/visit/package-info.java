/** Log a visit: the clerk's form, and the visits the clerk has under way. */
@NullMarked
package org.musubi.desk.visit;

import org.jspecify.annotations.NullMarked;
