package org.musubi.desk.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ProposalId;

/** How other desks lead to a proposal that is decided. */
public final class ReviewPages {

    private ReviewPages() {
    }

    public static void open(ProposalId proposal) {
        UI.getCurrent().navigate("review/" + proposal);
    }

    public static void open(ProposalId proposal, ItemId item) {
        UI.getCurrent().navigate("review/" + proposal, QueryParameters.of("item", item.toString()));
    }
}
