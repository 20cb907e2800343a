package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.musubi.base.Roles;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Filters;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.ImportRow;
import org.musubi.intake.ImportState;
import org.musubi.intake.Imports;

/** The documents brought in, newest first. */
@Route("intake")
@Menu(title = "nav.intake", icon = "intake", order = 200)
@RolesAllowed(Roles.CURATOR)
class IntakeListView extends Screen implements AfterNavigationObserver {

    private static final String STATE = "state";
    private static final String WORDS = "q";

    private static final String IMPORT = "import";

    private final Grid<ImportRow> grid = new Grid<>();
    private final Filters filters = new Filters(() -> grid.getDataProvider().refreshAll());
    private final Runnable opening;

    IntakeListView(Imports imports, SampleDocuments samples) {
        super(t("nav.intake"));
        header().line(t("intake.line"));
        opening = () -> new ImportDialog(imports, samples).open();
        header().primary(new Button(t("intake.import"), Icons.UPLOAD.create(), click -> opening.run()));
        filters.text(WORDS, t("intake.filter.words"))
                .choice(STATE, t("register.status"), List.of(ImportState.values()), Enum::name, state -> t("intake.state", state));
        grid.getElement().setAttribute("aria-label", t("nav.intake"));
        grid.addColumn(ImportRow::title).setHeader(t("intake.document")).setFlexGrow(4);
        grid.addColumn(row -> Objects.requireNonNullElse(row.owner(), "")).setHeader(t("intake.owner")).setFlexGrow(1);
        grid.addColumn(IntakeListView::when).setHeader(t("intake.received")).setFlexGrow(2);
        Grids.number(grid, t("intake.entries"), ImportRow::entries);
        Grids.number(grid, t("intake.open"), ImportRow::open);
        Grids.number(grid, t("review.doubts"), row -> row.counters().doubts());
        Grids.status(grid, t("register.status"), IntakeListView::badge);
        Grids.dense(grid, new EmptyState(Icons.INTAKE, t("intake.empty")));
        Grids.opens(grid, row -> getUI().ifPresent(ui -> ui.navigate("intake/" + row.id())));
        Grids.cards(grid, row -> new PhoneCard(row.title(), when(row), t("intake.state", row.state())));
        grid.setItems(query -> imports.list(states(), words(), query.getOffset(), query.getLimit()).stream(),
                query -> imports.count(states(), words()));
        add(filters);
        fill(grid);
    }

    private Set<ImportState> states() {
        return filters.value(STATE).map(ImportState::valueOf).map(Set::of).orElse(Set.of());
    }

    private String words() {
        return filters.value(WORDS).orElse("");
    }

    private static String when(ImportRow row) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.locale()).withZone(ZoneId.systemDefault())
                .format(row.createdAt()) + " · " + row.createdBy();
    }

    static StatusBadge badge(ImportRow row) {
        var tone = switch (row.state()) {
            case RECEIVED -> StatusBadge.Tone.WAITING;
            case READ -> StatusBadge.Tone.DRAFT;
            case DONE -> StatusBadge.Tone.APPROVED;
            case DISCARDED -> StatusBadge.Tone.NEUTRAL;
        };
        return new StatusBadge(tone, t("intake.state", row.state()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        filters.read(address);
        if (address.getSingleParameter(IMPORT).isPresent()) {
            // Once: Back and reloading lead to the list.
            event.getLocationChangeEvent().getUI().getPage().getHistory().replaceState(null, new Location(event.getLocation().getPath()));
            opening.run();
        }
    }
}
