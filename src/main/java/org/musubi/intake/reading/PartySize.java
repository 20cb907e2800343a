package org.musubi.intake.reading;

/**
 * How many of a travelling group a part of the story is about.
 *
 * @param size  people, with the words that say so
 * @param scope the words that tell which part
 */
public record PartySize(Value<Integer> size, String scope) {
}
