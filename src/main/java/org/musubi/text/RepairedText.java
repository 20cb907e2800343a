package org.musubi.text;

import java.util.List;

/**
 * A text as stored beside its repaired reading.
 *
 * @param raw     the decoded text, unchanged
 * @param text    the same with every repair applied
 * @param repairs in the order of the text, spans in {@code raw}
 * @param map     leads between the positions of both
 */
public record RepairedText(String raw, String text, List<Repair> repairs, SpanMap map) {

    public RepairedText {
        repairs = List.copyOf(repairs);
    }
}
