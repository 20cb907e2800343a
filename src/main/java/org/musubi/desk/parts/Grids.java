package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** How lists look and behave everywhere: dense rows, words where empty, one click or Enter opens, cards on a telephone. */
public final class Grids {

    /** Below this width, in CSS pixels, a list is shown as cards. */
    static final int PHONE_WIDTH = 640;

    private Grids() {
    }

    /** Makes rows dense and says what would be here while there are none. */
    public static <T> Grid<T> dense(Grid<T> grid, EmptyState empty) {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("dense");
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.setColumnReorderingAllowed(true);
        grid.setEmptyStateComponent(empty);
        return grid;
    }

    /** Opens a row by a click or by Enter on it. */
    public static <T> void opens(Grid<T> grid, Consumer<T> open) {
        grid.addClassName("opens");
        // Vaadin's grid turns only Space on a cell of the focused row into a click on the item.
        grid.addAttachListener(attach -> grid.getElement().executeJs("window.Musubi.enterClicks(this)"));
        grid.addItemClickListener(click -> open.accept(click.getItem()));
    }

    /** Adds the narrow column of evidence signs. */
    public static <T> Grid.Column<T> evidence(Grid<T> grid, SerializableFunction<T, Integer> count, SerializablePredicate<T> conflicting) {
        return grid.addColumn(LitRenderer.<T>of("""
                        <span class="evidence-glyph ${item.kind}" role="img" aria-label="${item.label}" title="${item.label}">${item.count}</span>""")
                .withProperty("count", row -> count.apply(row) == 0 ? "" : Integer.toString(count.apply(row)))
                .withProperty("kind", row -> EvidenceMark.kind(count.apply(row), conflicting.test(row)))
                .withProperty("label", row -> EvidenceMark.label(count.apply(row), conflicting.test(row))))
                .setHeader(t("parts.evidence.column")).setFlexGrow(0).setAutoWidth(true).setTextAlign(ColumnTextAlign.CENTER);
    }

    /** Adds a column of numbers, right-aligned. */
    public static <T> Grid.Column<T> number(Grid<T> grid, String header, SerializableFunction<T, ?> value) {
        return grid.addColumn(row -> Objects.requireNonNullElse(value.apply(row), "")).setHeader(header)
                .setTextAlign(ColumnTextAlign.END).setFlexGrow(0).setAutoWidth(true);
    }

    /** Adds a column of states. */
    public static <T> Grid.Column<T> status(Grid<T> grid, String header, SerializableFunction<T, StatusBadge> badge) {
        return grid.addComponentColumn(badge::apply).setHeader(header).setFlexGrow(0).setAutoWidth(true);
    }

    /** Shows rows as cards of three lines where the window is as narrow as a telephone; call it after the columns are added. */
    public static <T> void cards(Grid<T> grid, SerializableFunction<T, PhoneCard> card) {
        var wide = new HashSet<>(grid.getColumns().stream().filter(Grid.Column::isVisible).toList());
        var column = grid.addColumn(LitRenderer.<T>of("""
                        <div class="phone-card"><b>${item.title}</b><span>${item.line}</span><small>${item.state}</small></div>""")
                .withProperty("title", row -> card.apply(row).title())
                .withProperty("line", row -> card.apply(row).line())
                .withProperty("state", row -> Objects.requireNonNullElse(card.apply(row).state(), "")));
        column.setVisible(false);
        grid.addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            show(grid, wide, column, page.getExtendedClientDetails().getWindowInnerWidth());
            var resizing = page.addBrowserWindowResizeListener(resize -> show(grid, wide, column, resize.getWidth()));
            grid.addDetachListener(detach -> {
                detach.unregisterListener();
                resizing.remove();
            });
        });
    }

    private static <T> void show(Grid<T> grid, Set<Grid.Column<T>> wide, Grid.Column<T> card, int width) {
        var phone = width > 0 && width < PHONE_WIDTH;
        if (card.isVisible() == phone) {
            return;
        }
        wide.forEach(column -> column.setVisible(!phone));
        card.setVisible(phone);
        grid.setClassName("cards", phone);
    }
}
