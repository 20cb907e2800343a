package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Objects;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Texts;
import org.musubi.sources.SourceSummary;
import org.musubi.sources.Sources;

/** All sources. */
@Route("sources")
@Menu(title = "nav.sources", icon = "source", order = 140)
@PermitAll
class SourceListView extends RecordList<SourceSummary> {

    SourceListView(Sources sources) {
        super("nav.sources", "sources", Icons.SOURCE);
        creates("source");
        filters.text("q", t("register.filter.title"));
        grid.addColumn(SourceSummary::title).setHeader(t("register.title")).setFlexGrow(4);
        grid.addColumn(source -> Objects.requireNonNullElse(source.publisher(), "")).setHeader(t("register.publisher")).setFlexGrow(3);
        grid.addColumn(SourceListView::type).setHeader(t("register.kind")).setFlexGrow(1);
        grid.addColumn(SourceListView::language).setHeader(t("register.language")).setFlexGrow(1);
        grid.addColumn(source -> source.issued() == null ? "" : DateLabel.text(source.issued())).setHeader(t("register.issued")).setFlexGrow(1);
        Grids.number(grid, t("register.citing"), SourceSummary::citing);
        cards(source -> new PhoneCard(source.title(), Objects.requireNonNullElse(source.publisher(), ""), type(source)));
        rows(page -> sources.find(filters.value("q").orElse(""), page.offset(), page.limit()),
                () -> sources.count(filters.value("q").orElse("")), SourceSummary::id);
    }

    private static String type(SourceSummary source) {
        return source.type() == null ? "" : t("source.type", source.type());
    }

    private static String language(SourceSummary source) {
        return source.language() == null ? "" : Locale.forLanguageTag(source.language()).getDisplayLanguage(Texts.locale());
    }
}
