/** What every room needs and none owns: ids, roles, error ids, languages. No feature logic. */
@NullMarked
package org.musubi.base;

import org.jspecify.annotations.NullMarked;
