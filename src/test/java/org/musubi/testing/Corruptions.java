package org.musubi.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.musubi.text.RepairKind;

/** Ways in which clean text is read wrongly. */
public enum Corruptions {

    GBK_AS_LATIN1(RepairKind.GBK_AS_LATIN1, Charset.forName("GBK"), false),
    GBK_AS_1252(RepairKind.GBK_AS_LATIN1, Charset.forName("GBK"), true),
    UTF8_AS_LATIN1(RepairKind.UTF8_AS_LATIN1, StandardCharsets.UTF_8, false),
    UTF8_AS_1252(RepairKind.UTF8_AS_LATIN1, StandardCharsets.UTF_8, true),
    TWICE_AS_LATIN1(RepairKind.UTF8_AS_LATIN1_TWICE, StandardCharsets.UTF_8, false),
    TWICE_AS_1252(RepairKind.UTF8_AS_LATIN1_TWICE, StandardCharsets.UTF_8, true);

    private final RepairKind kind;
    private final Charset charset;
    private final boolean windows;

    Corruptions(RepairKind kind, Charset charset, boolean windows) {
        this.kind = kind;
        this.charset = charset;
        this.windows = windows;
    }

    public RepairKind kind() {
        return kind;
    }

    /** Whether the text can be written in the charset that is misread, and looks different then. */
    public boolean applies(String text) {
        return charset.newEncoder().canEncode(text) && !of(text).equals(text);
    }

    /** The text as it looks misread. */
    public String of(String text) {
        var once = misread(text.getBytes(charset));
        return kind == RepairKind.UTF8_AS_LATIN1_TWICE ? misread(once.getBytes(StandardCharsets.UTF_8)) : once;
    }

    private String misread(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!windows) {
            return text;
        }
        var out = new StringBuilder();
        for (var c : text.toCharArray()) {
            var read = new String(new byte[] {(byte) c}, Charset.forName("windows-1252"));
            // Where Windows-1252 has no character, browsers leave the control.
            out.append(c >= 0x80 && c < 0xA0 && read.charAt(0) != 0xFFFD ? read.charAt(0) : c);
        }
        return out.toString();
    }
}
