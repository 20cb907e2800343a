package org.musubi.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.musubi.names.NameKey;

/**
 * What makes mentions identical: the words of a name, and the kind of record it looks for first. Case, blanks and width do not
 * matter (see {@link NameKey}).
 *
 * @param key  of bounded length, so that any name can be judged
 * @param kind code of a kind of record
 */
public record MentionKey(String key, String kind) {

    private static final int LONGEST = 200;

    public static MentionKey of(String written, String kind) {
        var folded = NameKey.of(written);
        // A name without any letter, such as 〇〇 or an emoji, is only like itself.
        var key = folded.isEmpty() ? Normalizer.normalize(written, Normalizer.Form.NFKC).strip() : folded;
        return new MentionKey(key.length() <= LONGEST ? key : cut(key) + hash(key), kind);
    }

    private static String cut(String key) {
        return key.substring(0, Character.isHighSurrogate(key.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static String hash(String key) {
        try {
            return "#" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
