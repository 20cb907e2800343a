package org.musubi.desk.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.musubi.base.Roles;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;

/** The address of an item wherever it stands: leads to the screen on which its author goes on with it. */
@Route("item/:item")
@RolesAllowed({Roles.OFFICE, Roles.CURATOR})
class ItemRedirect extends Div implements BeforeEnterObserver {

    private final Proposals proposals;

    ItemRedirect(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var item = event.getRouteParameters().get("item").flatMap(ItemRedirect::id).flatMap(proposals::find)
                .orElseThrow(NotFoundException::new);
        var address = address(item);
        event.forwardTo(address, address.startsWith("review/") ? QueryParameters.of("item", item.id().toString()) : QueryParameters.empty());
    }

    private String address(ItemView item) {
        if (item.state() == ItemState.APPROVED) {
            return "records/" + item.record();
        }
        if (item.state() == ItemState.PARTLY_APPROVED) {
            // There stands what was refused, and why.
            return "review/" + item.proposal();
        }
        var type = proposals.find(item.proposal()).orElseThrow(NotFoundException::new).type();
        if (type == ProposalType.VISIT && item.state() != ItemState.SUBMITTED) {
            return "visit/" + item.id();
        }
        if ((type == ProposalType.FORM || type == ProposalType.NAMES) && (item.state() == ItemState.DRAFT || item.state() == ItemState.RETURNED)) {
            return "draft/" + item.id();
        }
        return "review/" + item.proposal();
    }

    private static Optional<ItemId> id(String text) {
        try {
            return Optional.of(ItemId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
