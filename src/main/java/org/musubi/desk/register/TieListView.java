package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.register.tie.TieFilter;
import org.musubi.register.tie.TieKind;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieSummary;
import org.musubi.register.tie.Ties;

/** All ties. */
@Route("ties")
@Menu(title = "nav.ties", icon = "tie", order = 100)
@PermitAll
class TieListView extends RecordList<TieSummary> {

    TieListView(Ties ties) {
        super("nav.ties", "ties", Icons.TIE);
        creates("tie", "instrument");
        filters.text("q", t("register.filter.names"))
                .choice("kind", t("register.kind"), List.of(TieKind.values()), Enum::name, kind -> t("tie.kind", kind))
                .choice("status", t("register.status"), List.of(TieStatus.values()), Enum::name, status -> t("tie.status", status));
        name("register.tie", TieSummary::label).setFlexGrow(3);
        grid.addColumn(TieListView::kind).setHeader(t("register.kind")).setFlexGrow(1);
        grid.addColumn(tie -> tie.since() == null ? "" : DateLabel.text(tie.since())).setHeader(t("register.since")).setFlexGrow(1);
        Grids.number(grid, t("register.events"), TieSummary::events);
        evidence(TieSummary::evidence);
        Grids.status(grid, t("register.status"), TieListView::status);
        cards(tie -> new PhoneCard(tie.label().text(), kind(tie) + (tie.since() == null ? "" : " · " + DateLabel.text(tie.since())),
                t("register.events.count", tie.events())));
        rows(page -> ties.find(filter(), page, Texts.locale()), () -> ties.count(filter()), TieSummary::id);
    }

    private TieFilter filter() {
        return new TieFilter(filters.value("q").orElse(null), filters.value("kind").map(TieKind::valueOf).orElse(null),
                filters.value("status").map(TieStatus::valueOf).orElse(null), null);
    }

    private static String kind(TieSummary tie) {
        return tie.kind() == null ? "" : t("tie.kind", tie.kind());
    }

    private static StatusBadge status(TieSummary tie) {
        if (tie.status() == null) {
            return new StatusBadge(StatusBadge.Tone.DRAFT, t("register.status.unknown"));
        }
        var tone = switch (tie.status()) {
            case ESTABLISHED, SIGNED, RENEWED, ACTIVE -> StatusBadge.Tone.APPROVED;
            case CONTACT, INTENT, APPROVAL, MEMORANDUM -> StatusBadge.Tone.NEUTRAL;
            case DORMANT, ENDED -> StatusBadge.Tone.DRAFT;
        };
        return new StatusBadge(tone, t("tie.status", tie.status()));
    }
}
