package org.musubi.sources;

import org.jspecify.annotations.Nullable;

/**
 * A text to be stored.
 *
 * @param bytes     as received
 * @param text      what they were decoded to, byte-order mark removed and nothing else changed; of HTML the text in it
 * @param charset   name of the charset they were decoded with
 * @param fileName  as the sender called it, null where it was pasted
 * @param mediaType as the sender said, null where nobody said
 */
public record NewSourceText(byte[] bytes, String text, String charset, @Nullable String fileName, @Nullable String mediaType) {
}
