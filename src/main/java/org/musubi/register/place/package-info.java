/** Places: cities, prefectures, countries, buildings, with their names by language. */
@NullMarked
package org.musubi.register.place;

import org.jspecify.annotations.NullMarked;
