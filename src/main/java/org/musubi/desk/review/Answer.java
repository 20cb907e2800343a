package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Toasts;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.Remark;
import org.musubi.ledger.RemarkType;
import org.musubi.ledger.SaveResult;
import org.musubi.text.Blanks;

/** Where an author answers a reviewer's question and submits the item again. */
final class Answer extends Div {

    private final Proposals proposals;
    private final ItemId item;
    private final Runnable submitted;
    private final TextArea words = new TextArea(t("review.answer"));

    /** @param change leads to where the draft is changed */
    Answer(Proposals proposals, ItemId item, Optional<Anchor> change, Runnable submitted) {
        this.proposals = proposals;
        this.item = item;
        this.submitted = submitted;
        words.setWidthFull();
        words.setMaxLength(Remark.LONGEST);
        var again = new Button(t("review.answer.submit"), click -> submit());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(again);
        buttons.addClassName("buttons");
        change.ifPresent(buttons::add);
        addClassName("question");
        add(words, buttons);
    }

    void focus() {
        words.focus();
    }

    private void submit() {
        switch (proposals.submit(List.of(item))) {
            case SaveResult.Saved saved -> {
                if (!Blanks.isBlank(words.getValue())) {
                    proposals.remark(item, RemarkType.ANSWER, Blanks.strip(words.getValue()));
                }
                Toasts.done(t("review.answer.done"));
                submitted.run();
            }
            case SaveResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case SaveResult.Stale stale -> Toasts.problem(t("review.stale"));
            case SaveResult.Closed closed -> Toasts.problem(t("review.closed"));
        }
    }
}
