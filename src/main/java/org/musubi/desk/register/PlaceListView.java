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
import org.musubi.register.place.PlaceLevel;
import org.musubi.register.place.PlaceSummary;
import org.musubi.register.place.Places;

/** All places. */
@Route("places")
@Menu(title = "nav.places", icon = "place", order = 130)
@PermitAll
class PlaceListView extends RecordList<PlaceSummary> {

    PlaceListView(Places places) {
        super("nav.places", "places", Icons.PLACE);
        creates("place");
        filters.text("q", t("register.filter.names"))
                .choice("level", t("register.kind"), List.of(PlaceLevel.values()), Enum::name, level -> t("place.level", level));
        name("register.name", PlaceSummary::label).setFlexGrow(3);
        grid.addColumn(PlaceListView::level).setHeader(t("register.kind")).setFlexGrow(1);
        name("register.within", PlaceSummary::within).setFlexGrow(2);
        Grids.number(grid, t("register.ties"), PlaceSummary::ties);
        Grids.number(grid, t("register.events"), PlaceSummary::events);
        evidence(PlaceSummary::evidence);
        cards(place -> new PhoneCard(place.label().text(), level(place) + (place.within() == null ? "" : " · " + text(place.within())),
                t("register.events.count", place.events())));
        rows(page -> places.find(filters.value("q").orElse(null), level(), page, Texts.locale()),
                () -> places.count(filters.value("q").orElse(null), level()), PlaceSummary::id);
    }

    private @Nullable PlaceLevel level() {
        return filters.value("level").map(PlaceLevel::valueOf).orElse(null);
    }

    private static String level(PlaceSummary place) {
        return place.level() == null ? "" : t("place.level", place.level());
    }
}
