package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.Precision;
import org.musubi.text.Blanks;
import org.musubi.text.BracketNotes.Kind;
import org.musubi.text.Captions.Caption;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;

/** Says where notes, brackets, page ends and captions leave a question to a curator. */
final class ApparatusCheck {

    private static final int LONGEST_WORDS = 60;

    private final PageLayout layout;
    private final CodePoints text;
    private final List<Warning> warnings = new ArrayList<>();

    ApparatusCheck(PageLayout layout) {
        this.layout = layout;
        this.text = layout.page().whole();
    }

    List<Warning> warnings() {
        var apparatus = layout.page().apparatus();
        apparatus.marks().stream().filter(mark -> mark.note() == null)
                .forEach(mark -> add(WarningCode.NOTE_MISSING, mark.span(), "noteMissing", mark.number()));
        apparatus.brackets().stream().filter(bracket -> bracket.kind() == Kind.OPEN)
                .forEach(bracket -> add(WarningCode.DOUBTFUL_NAME, bracket.words(), "bracketNote", words(bracket.words()), words(bracket.note())));
        apparatus.breaks().forEach(gap -> add(WarningCode.INCOMPLETE, gap, "pageBreak"));
        apparatus.captions().forEach(this::caption);
        return warnings;
    }

    // The day a caption tells is seldom in the text; whoever has the rights is asked before the picture is used.
    private void caption(Caption caption) {
        var date = date(caption);
        var credit = caption.credit() == null ? null : words(caption.credit());
        if (date != null) {
            add(WarningCode.CAPTION, caption.span(), credit == null ? "captionDated" : "captionDatedCredit", credit == null ? new Object[] {date} : new Object[] {date, credit});
        } else if (credit != null) {
            add(WarningCode.CAPTION, caption.span(), "captionCredit", credit);
        } else {
            add(WarningCode.CAPTION, caption.span(), "caption");
        }
    }

    private @Nullable String date(Caption caption) {
        return new DateReader().find(text.slice(caption.words()), layout.context()).stream()
                .filter(found -> found.value().precision().compareTo(Precision.YEAR) <= 0).map(found -> found.value().toString()).findFirst().orElse(null);
    }

    private String words(Span span) {
        var words = Blanks.collapse(text.slice(span));
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, words.offsetByCodePoints(0, Math.min(LONGEST_WORDS, words.codePointCount(0, words.length())))) + "…";
    }

    private void add(WarningCode code, Span span, String reason, Object... arguments) {
        warnings.add(Warning.of(code, layout.page().stored(span), reason, arguments));
    }
}
