package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
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

    /** Below the heading of a year, each sentence that opens with a month or a day of its own begins another happening. */
    List<List<Range>> byDate(EntryScope scope, List<List<Range>> parts) {
        if (!isYear(scope)) {
            return parts;
        }
        var found = new ArrayList<List<Range>>();
        for (var part : parts) {
            found.add(new ArrayList<>(List.of(part.getFirst())));
            for (var sentence : part.subList(1, part.size())) {
                if (opens(scope, sentence)) {
                    found.add(new ArrayList<>());
                }
                found.getLast().add(sentence);
            }
        }
        return found;
    }

    private static boolean isYear(EntryScope scope) {
        return scope.date().edtf() != null && scope.date().edtf().matches("-?\\d{4}");
    }

    private boolean opens(EntryScope scope, Range sentence) {
        var date = of(scope, sentence);
        return date.span() != null && !date.equals(scope.date()) && scope.page().span(sentence).start() + 12 > date.span().start();
    }

    /** The date of a part; the first part keeps the heading's, unless that is a year only and its first words say more. */
    EventDate of(EntryScope scope, List<List<Range>> parts, int index) {
        var first = parts.get(index).getFirst();
        return index > 0 || isYear(scope) && opens(scope, first) ? of(scope, first) : scope.date();
    }

    private EventDate of(EntryScope scope, Range sentence) {
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
