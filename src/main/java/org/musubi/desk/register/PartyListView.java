package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Texts;
import org.musubi.register.party.Parties;
import org.musubi.register.party.PartySummary;

/** People and organisations. */
@Route("people")
@Menu(title = "nav.parties", icon = "people", order = 120)
@PermitAll
class PartyListView extends RecordList<PartySummary> {

    PartyListView(Parties parties) {
        super("nav.parties", "parties", Icons.PEOPLE);
        creates("person", "organisation");
        filters.text("q", t("register.filter.names"))
                .choice("kind", t("register.kind"), List.of("person", "organisation"), kind -> kind, kind -> t("kind." + kind));
        name("register.name", PartySummary::label).setFlexGrow(3);
        grid.addColumn(PartyListView::what).setHeader(t("register.office")).setFlexGrow(2);
        grid.addColumn(PartyListView::kind).setHeader(t("register.kind")).setFlexGrow(1);
        Grids.number(grid, t("register.events"), PartySummary::events);
        evidence(PartySummary::evidence);
        cards(party -> new PhoneCard(party.label().text(), what(party), t("register.events.count", party.events())));
        rows(page -> parties.find(filters.value("q").orElse(null), people(), page, Texts.locale()),
                () -> parties.count(filters.value("q").orElse(null), people()), PartySummary::id);
    }

    private @Nullable Boolean people() {
        return filters.value("kind").map("person"::equals).orElse(null);
    }

    private static String kind(PartySummary party) {
        return t(party.person() ? "kind.person" : "kind.organisation");
    }

    private static String what(PartySummary party) {
        if (party.person()) {
            return party.office() == null ? "" : party.office();
        }
        return party.type() == null ? "" : t("organisation.type", party.type());
    }
}
