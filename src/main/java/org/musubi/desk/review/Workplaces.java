package org.musubi.desk.review;

import java.util.Optional;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.intake.Imports;
import org.musubi.ledger.ItemReview;
import org.springframework.stereotype.Component;

/** Where a draft is worked on by whom it belongs to: the workbench of its import, the form of its visit, the form of its record. */
@Component
class Workplaces {

    private final Imports imports;

    Workplaces(Imports imports) {
        this.imports = imports;
    }

    /** The address for the signed-in person; empty where there is nothing but the answer to give. */
    Optional<String> of(ItemReview item) {
        var me = CurrentActor.get();
        boolean own = item.item().author().equals(me.account());
        boolean curator = me.is(Roles.CURATOR);
        return switch (item.proposal().type()) {
            case VISIT -> own ? Optional.of("visit/" + item.item().id()) : Optional.empty();
            case IMPORT -> curator ? imports.of(item.item().proposal()).map(found -> "intake/" + found + "?item=" + item.item().id()) : Optional.empty();
            case FORM -> own && curator ? Optional.of("draft/" + item.item().id()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
