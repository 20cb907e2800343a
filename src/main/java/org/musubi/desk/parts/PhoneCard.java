package org.musubi.desk.parts;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a list shows on a telephone, in three lines.
 *
 * @param title what the row is
 * @param line  the words that tell it from its neighbours, such as date and places
 * @param state what state it is in, null where it has none
 */
public record PhoneCard(String title, String line, @Nullable String state) {
}
