package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.musubi.base.Messages;
import org.musubi.desk.parts.TextMark;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.intake.DraftEvent;
import org.musubi.intake.ImportView;

/** What is drawn in the text of an import: furniture, drafts, their values, repairs, warnings of the document. */
final class Marks {

    /** A mark of a draft is its item's id; that of a value the id followed by the value's path. */
    static final int ID_LENGTH = 36;

    private Marks() {
    }

    static List<TextMark> of(ImportView view) {
        var marks = new ArrayList<TextMark>();
        view.furniture().forEach(part -> marks.add(new TextMark("furniture-" + part.span().start(), part.span().start(), part.span().end(),
                TextMark.Kind.FURNITURE, false, t("intake.furniture"))));
        view.events().filter(event -> !event.dropped()).forEach(event -> event(marks, event));
        view.repairs().forEach(repair -> marks.add(new TextMark("repair-" + repair.span().start(), repair.span().start(), repair.span().end(),
                TextMark.Kind.DOUBT, false, t("intake.repair", repair.raw(), repair.repaired()))));
        view.warnings().stream().filter(warning -> warning.item() == null && warning.span().length() > 0)
                .forEach(warning -> marks.add(new TextMark("warning-" + warning.span().start(), warning.span().start(), warning.span().end(),
                        TextMark.Kind.DOUBT, false, Messages.find(Texts.locale(), "doubt." + warning.code().code()).orElse(warning.code().code()))));
        return marks;
    }

    private static void event(List<TextMark> marks, DraftEvent event) {
        marks.add(new TextMark(event.id().toString(), event.span().start(), event.span().end(), TextMark.Kind.ENTRY, false, null));
        event.marks().forEach(value -> marks.add(new TextMark(event.id() + value.path(), value.span().start(), value.span().end(),
                switch (value.kind()) {
                    case DATE -> TextMark.Kind.DATE;
                    case NAME -> TextMark.Kind.NAME;
                    case FIGURE -> TextMark.Kind.FIGURE;
                    case OTHER -> TextMark.Kind.QUOTE;
                }, value.inferred(), UnitWords.label("event", value.path()))));
    }
}
