package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.musubi.names.MatchReason;

/** Why two names may be one, a line to a reason; those against are marked by a sign, a colour and a word for those who hear it. */
public final class MatchReasons extends UnorderedList {

    public MatchReasons(List<MatchReason> reasons) {
        addClassName("reasons");
        reasons.forEach(reason -> add(words(reason), reason.against()));
    }

    /** Adds a reason that is in words already. */
    public void add(String words, boolean against) {
        add(line(words, against));
    }

    /** One reason in the reader's language. */
    public static String words(MatchReason reason) {
        return t("reason." + reason.kind().code(), reason.left(), reason.right());
    }

    private static ListItem line(String words, boolean against) {
        var sign = new Span((against ? Icons.CROSS : Icons.CHECK).create());
        sign.addClassName("sign");
        var line = new ListItem(sign, new Span(words));
        line.addClassName(against ? "against" : "for");
        line.getElement().setAttribute("aria-label", t(against ? "reason.against" : "reason.for", words));
        return line;
    }
}
