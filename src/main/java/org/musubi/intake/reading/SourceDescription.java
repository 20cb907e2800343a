package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself. Nothing is invented: all may be null.
 *
 * @param title     its title, once, without what was glued to it
 * @param publisher who publishes the page
 * @param issued    date of issue or of the last update
 * @param url       its address
 * @param pageId    the number the web site gives it
 */
public record SourceDescription(@Nullable Value<String> title, @Nullable Value<String> publisher,
                                @Nullable EventDate issued, @Nullable Value<String> url,
                                @Nullable Value<String> pageId) {
}
