package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.musubi.ledger.Remark;

/** What somebody wrote beside a draft: a question, its answer, a comment, why it was refused. */
public final class RemarkLine extends Paragraph {

    public RemarkLine(Remark remark) {
        super(t("review.remark." + remark.type().name().toLowerCase(Locale.ROOT), remark.author(), remark.text()));
        addClassName("remark");
    }
}
