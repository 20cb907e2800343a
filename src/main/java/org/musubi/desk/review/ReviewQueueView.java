package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.musubi.access.Accounts;
import org.musubi.base.Roles;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.ledger.QueueEntry;
import org.musubi.ledger.ReviewDesk;

/** Proposals that wait for a reviewer, those that waited longest first. */
@Route("review")
@Menu(title = "nav.review", icon = "review", order = 220)
@RolesAllowed(Roles.REVIEWER)
class ReviewQueueView extends Screen {

    ReviewQueueView(ReviewDesk desk, Accounts accounts) {
        super(t("nav.review"));
        List<QueueEntry> queue = desk.queue();
        header().line(t("review.queue.line", queue.stream().filter(entry -> !entry.own()).mapToInt(QueueEntry::waiting).sum()));
        if (accounts.otherReviewers() == 0) {
            var alone = new Paragraph(t("review.alone"));
            alone.addClassName("advice");
            add(alone);
        }
        var grid = new Grid<QueueEntry>();
        grid.getElement().setAttribute("aria-label", t("nav.review"));
        grid.addColumn(QueueEntry::title).setHeader(t("review.proposal")).setFlexGrow(4);
        grid.addColumn(entry -> t("review.proposal.type", entry.type())).setHeader(t("review.type")).setFlexGrow(1);
        grid.addColumn(QueueEntry::author).setHeader(t("review.author")).setFlexGrow(1);
        grid.addColumn(entry -> since(entry.since())).setHeader(t("review.since")).setFlexGrow(1);
        Grids.number(grid, t("review.items"), QueueEntry::waiting);
        Grids.number(grid, t("review.doubts"), QueueEntry::doubtful);
        Grids.status(grid, t("review.state"), ReviewQueueView::state);
        Grids.dense(grid, new EmptyState(Icons.REVIEW, t("review.queue.empty")));
        Grids.opens(grid, entry -> ReviewPages.open(entry.proposal()));
        Grids.cards(grid, entry -> new PhoneCard(entry.title(), entry.author() + " · " + since(entry.since()),
                t("review.items.count", entry.waiting())));
        grid.setItems(queue);
        fill(grid);
    }

    private static StatusBadge state(QueueEntry entry) {
        if (entry.own()) {
            return new StatusBadge(StatusBadge.Tone.DRAFT, t("review.own"));
        }
        return entry.claimedBy() == null || entry.claimedByMe()
                ? new StatusBadge(StatusBadge.Tone.WAITING, t(entry.claimedByMe() ? "review.begun" : "parts.status.waiting"))
                : new StatusBadge(StatusBadge.Tone.NEUTRAL, t("review.claimed", entry.claimedBy()));
    }

    private static String since(Instant submitted) {
        var waited = Duration.between(submitted, Instant.now());
        if (waited.toDays() > 0) {
            return t("review.days", waited.toDays());
        }
        return waited.toHours() > 0 ? t("review.hours", waited.toHours()) : t("review.minutes", waited.toMinutes());
    }
}
