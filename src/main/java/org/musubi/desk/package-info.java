/** All screens, cut by who sits there. */
@NullMarked
package org.musubi.desk;

import org.jspecify.annotations.NullMarked;
