/** Places: cities, prefectures, countries, buildings, with their names by language. */
@NamedInterface("place")
@NullMarked
package org.musubi.register.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
