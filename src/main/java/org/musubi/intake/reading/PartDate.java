package org.musubi.intake.reading;

import java.util.regex.Pattern;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.Precision;
import org.musubi.text.CodePoints;

/** Dates a later part of an entry: by a day or month of its own that its first words say, else by the heading of the entry. */
final class PartDate {

    private static final int FIRST_WORDS = 60;
    private static final Pattern LEAD = Pattern.compile("(?i)(?:(?:also|and|then|later|in\\s+return|again)\\b[,\\s]*)*(?:in|on|from|between)?\\s*(?:the\\s+)?"
            + "|(?:また|さらに|なお|一方|その後|次いで|続いて|そして)?、?(?:[^、。]{0,16}(?:は|が|を|も|団|[0-9０-９]+[名人]))?、?");

    private final DateReader reader = new DateReader();
    private final DateContext context;

    PartDate(DateContext context) {
        this.context = context;
    }

    EventDate of(EntryScope scope, Range sentence) {
        var heading = scope.date().edtf() == null ? null : Edtf.parse(scope.date().edtf()).orElse(null);
        if (heading == null) {
            return scope.date();
        }
        var page = scope.page();
        var words = page.slice(sentence);
        var points = CodePoints.of(words);
        for (var found : reader.find(words.substring(0, cut(words)), context.withAnchor(heading))) {
            int start = points.toCharIndex(found.start());
            boolean own = (found.basis() == Basis.ANCHORED || found.basis() == Basis.STATED)
                    && found.value().precision().compareTo(Precision.YEAR) < 0 && !found.value().equals(heading);
            if (own && LEAD.matcher(words.substring(0, start)).matches()) {
                var range = new Range(sentence.start() + start, sentence.start() + points.toCharIndex(found.end()));
                return new EventDate(page.quote(page.span(range)), page.span(range), found.value().toString(), found.basis(), null, found.anchor());
            }
            return scope.date();
        }
        return scope.date();
    }

    private static int cut(String words) {
        int end = Math.min(words.length(), FIRST_WORDS);
        return end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }
}
