package org.musubi.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The charset that is said: by a header, or by the first lines of a page of HTML or a file of XML. */
final class DeclaredCharset {

    private static final int HEAD = 4096;
    private static final Pattern IN_MEDIA_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");
    private static final Pattern IN_XML = Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{2,40})[\"']");
    private static final Pattern IN_META = Pattern.compile("(?i)<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");

    private DeclaredCharset() {
    }

    /** The charset of this name, or of a media type such as {@code text/html; charset=Shift_JIS}; null where it is none. */
    static @Nullable Charset of(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        var type = IN_MEDIA_TYPE.matcher(declared);
        return named(type.find() ? type.group(1) : declared.strip());
    }

    /** The charset that a page says of itself. */
    static @Nullable Charset in(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        for (var pattern : new Pattern[] {IN_XML, IN_META}) {
            var found = pattern.matcher(head);
            if (found.find()) {
                return named(found.group(1));
            }
        }
        return null;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(switch (name.toLowerCase(Locale.ROOT)) {
                // What pages declare, and what they mean by it (WHATWG Encoding Standard).
                case "shift_jis", "shift-jis", "x-sjis", "sjis", "ms932", "cp932" -> "windows-31j";
                case "x-euc-jp" -> "EUC-JP";
                case "gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese" -> "GB18030";
                case "big5", "big5-hkscs", "x-x-big5", "cn-big5" -> "Big5-HKSCS";
                case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean" -> "x-windows-949";
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
                case "iso-8859-9" -> "windows-1254";
                case "koi8", "koi" -> "KOI8-R";
                // Who can say so in ASCII does not write UTF-16.
                case "utf-16", "utf-16le", "utf-16be", "unicode" -> "UTF-8";
                default -> name;
            });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
