package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Filters;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Keys;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Screen;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;
import org.musubi.register.Page;

/** A list of records: filters that the address remembers, one lazy grid, a row opens the record's page. */
abstract class RecordList<T> extends Screen implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 50;

    protected final Filters filters = new Filters(this::refresh);
    protected final Grid<T> grid = new Grid<>();
    private final String countKey;

    /** @param name the middle of the keys: {@code register.<name>.empty}, {@code register.<name>.count} */
    RecordList(String titleKey, String name, Icons icon) {
        super(t(titleKey));
        countKey = "register." + name + ".count";
        grid.setPageSize(PAGE_SIZE);
        grid.getElement().setAttribute("aria-label", t(titleKey));
        Grids.dense(grid, new EmptyState(icon, t("register." + name + ".empty")));
        add(filters);
        fill(grid);
        Keys.onScreen(this).add("/", t("register.key.filter"), () ->
                filters.getElement().executeJs("this.querySelector('vaadin-text-field')?.focus()"));
    }

    /** Rows of a stretch of the list, and how many there are in all. */
    protected final void rows(Function<Page, List<T>> find, IntSupplier count, Function<T, RecordId> id) {
        grid.setItems(query -> find.apply(new Page(query.getOffset(), query.getLimit())).stream(), query -> {
            int rows = count.getAsInt();
            filters.count(t(countKey, rows));
            return rows;
        });
        Grids.opens(grid, row -> RecordPages.open(id.apply(row)));
    }

    /** Offers curators to make a new record of one of these kinds; the first is the main action of the screen. */
    protected final void creates(String... kinds) {
        if (CurrentActor.find().filter(me -> me.is(Roles.CURATOR)).isEmpty()) {
            return;
        }
        for (String kind : kinds) {
            var button = new Button(t("form.new", kind), Icons.PLUS.create(), click -> getUI().ifPresent(ui -> ui.navigate("new/" + kind)));
            if (kind.equals(kinds[0])) {
                header().primary(button);
            } else {
                header().secondary(button);
            }
        }
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.read(event.getLocation().getQueryParameters());
    }

    /** A column of names: the reader's form, the original script beside it, small. */
    protected final Grid.Column<T> name(String headerKey, Function<T, @Nullable Label> label) {
        return grid.addColumn(LitRenderer.<T>of("""
                        <span class="name"><span class="preferred" lang="${item.lang}">${item.text}</span>
                        <span class="original" lang="${item.originalLang}">${item.original}</span></span>""")
                .withProperty("text", row -> text(label.apply(row)))
                .withProperty("lang", row -> part(label.apply(row), Label::language))
                .withProperty("original", row -> part(label.apply(row), Label::original))
                .withProperty("originalLang", row -> part(label.apply(row), Label::originalLanguage)))
                .setHeader(t(headerKey));
    }

    protected final void evidence(Function<T, EvidenceCount> evidence) {
        Grids.evidence(grid, row -> evidence.apply(row).citations(), row -> evidence.apply(row).conflicts() > 0);
    }

    protected final void cards(Function<T, PhoneCard> card) {
        Grids.cards(grid, card::apply);
    }

    static String text(@Nullable Label label) {
        return label == null ? "" : label.text();
    }

    private static String part(@Nullable Label label, Function<Label, @Nullable String> part) {
        return label == null ? "" : Objects.requireNonNullElse(part.apply(label), "");
    }
}
