package org.musubi.desk.admin;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.access.AccessLog;
import org.musubi.access.Account;
import org.musubi.access.Accounts;
import org.musubi.base.Roles;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Tabs;
import org.musubi.desk.parts.Texts;

/** Accounts and the access log. */
@Route("admin")
@Menu(title = "nav.admin", icon = "admin", order = 390)
@RolesAllowed(Roles.ADMIN)
class AdminView extends Screen {

    private final Accounts accounts;
    private final Grid<Account> grid = new Grid<>();

    AdminView(Accounts accounts, AccessLog log) {
        super(t("nav.admin"));
        this.accounts = accounts;
        header().line(t("admin.line"));
        header().primary(new Button(t("admin.account.new"), Icons.PLUS.create(),
                click -> AccountDialog.creating(accounts, this::refresh).open()));
        columns();
        var tabs = new Tabs();
        tabs.setSizeFull();
        tabs.add(t("admin.accounts"), grid);
        tabs.add(t("admin.log"), logGrid(log));
        fill(tabs);
        refresh();
    }

    private void columns() {
        grid.setSizeFull();
        grid.addColumn(Account::displayName).setHeader(t("admin.account.name")).setFlexGrow(2);
        grid.addColumn(Account::username).setHeader(t("admin.account.username"));
        grid.addColumn(AdminView::roles).setHeader(t("admin.account.roles")).setFlexGrow(3);
        Grids.status(grid, t("admin.account.state"), AdminView::state);
        Grids.dense(grid, new EmptyState(Icons.PEOPLE, t("admin.accounts.empty")));
        Grids.opens(grid, account -> AccountDialog.changing(accounts, account, this::refresh).open());
        Grids.cards(grid, account -> new PhoneCard(account.displayName(), roles(account), account.username()));
    }

    private static String roles(Account account) {
        return account.roles().stream().map(role -> t("admin.role." + role.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** What the log keeps, its codes of roles and of refusals in the reader's words. */
    static String detail(@Nullable String kept) {
        if (kept == null) {
            return "";
        }
        return switch (kept) {
            case "BadCredentialsException" -> t("admin.log.refused.password");
            case "LockedException" -> t("admin.log.refused.locked");
            case "DisabledException" -> t("admin.log.refused.disabled");
            default -> {
                var words = kept.replaceAll("[\\[\\]]", "");
                for (String role : Roles.ALL) {
                    words = words.replaceAll("\\b" + role + "\\b", t("admin.role." + role.toLowerCase(Locale.ROOT)));
                }
                yield words;
            }
        };
    }

    private static StatusBadge state(Account account) {
        if (!account.enabled()) {
            return new StatusBadge(StatusBadge.Tone.DRAFT, t("admin.account.disabled"));
        }
        return account.mustChangePassword()
                ? new StatusBadge(StatusBadge.Tone.WAITING, t("admin.account.oneTime"))
                : new StatusBadge(StatusBadge.Tone.APPROVED, t("admin.account.enabled"));
    }

    private void refresh() {
        grid.setItems(accounts.all());
        grid.recalculateColumnWidths();
    }

    private static Grid<AccessLog.Entry> logGrid(AccessLog log) {
        var grid = new Grid<AccessLog.Entry>();
        grid.setSizeFull();
        var times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Texts.locale())
                .withZone(ZoneId.systemDefault());
        grid.addColumn(entry -> times.format(entry.at())).setHeader(t("admin.log.at")).setFlexGrow(0).setAutoWidth(true);
        grid.addColumn(AccessLog.Entry::username).setHeader(t("admin.log.who"));
        grid.addColumn(entry -> t("admin.log.what." + entry.what().toLowerCase(Locale.ROOT))).setHeader(t("admin.log.what"))
                .setFlexGrow(2);
        grid.addComponentColumn(entry -> new Span(detail(entry.detail())))
                .setHeader(t("admin.log.detail")).setFlexGrow(2);
        Grids.dense(grid, new EmptyState(Icons.HISTORY, t("admin.log.empty")));
        Grids.cards(grid, entry -> new PhoneCard(entry.username(),
                t("admin.log.what." + entry.what().toLowerCase(Locale.ROOT)), times.format(entry.at())));
        grid.setItems(query -> log.latest(query.getOffset(), query.getLimit()).stream());
        return grid;
    }
}
