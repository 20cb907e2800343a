package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.musubi.desk.parts.Toasts;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Remark;
import org.musubi.register.Label;
import org.musubi.text.Blanks;

/** Proposes to take a record out of the register, with a reason; first shows what still points at it, which must go or change before. */
final class RetireDialog extends Dialog {

    private static final int MOST_SHOWN = 10;

    private final TextArea reason = new TextArea(t("change.reason"));

    RetireDialog(RecordView record, String name, Map<RecordId, Label> referrers, Proposals proposals) {
        setHeaderTitle(t("retire.title", name));
        setWidth("34rem");
        setMaxWidth("100%");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(Remark.LONGEST);
        reason.setErrorMessage(t("retire.reasonMissing"));
        add(new Paragraph(t("retire.how")));
        getFooter().add(new Button(t("action.cancel"), click -> close()));
        if (!referrers.isEmpty()) {
            var list = new UnorderedList();
            referrers.entrySet().stream().limit(MOST_SHOWN).forEach(one -> list.add(new ListItem(RecordPages.link(one.getKey(), one.getValue()))));
            add(new Paragraph(t("retire.referenced", referrers.size())), list);
            return;
        }
        add(reason);
        var retire = new Button(t("retire.do"), click -> {
            reason.setInvalid(Blanks.isBlank(reason.getValue()));
            if (!reason.isInvalid()) {
                submit(record, name, proposals);
            }
        });
        retire.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(retire);
    }

    private void submit(RecordView record, String name, Proposals proposals) {
        var proposal = proposals.open(ProposalType.RETIREMENT, t("retire.title", name));
        var item = proposals.retire(proposal, record.id(), record.number(), record.draft(), Blanks.strip(reason.getValue()));
        if (Saves.told(proposals.submit(List.of(item)))) {
            close();
            Toasts.done(t("change.submitted"));
        } else {
            proposals.withdraw(item);
        }
    }
}
