package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Actor;
import org.musubi.base.Roles;
import org.musubi.desk.forms.Forms;
import org.musubi.desk.parts.Confirm;
import org.musubi.desk.parts.Keys;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemReview;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;

/** What a reviewer, or an author asked for consent, does with the item on the screen, by key or by button. */
final class Deciding {

    /** The screen on which it is done. */
    interface Sheet {

        ItemReview shown();

        /** Shows the item as it is now. */
        void refresh();

        /** Goes on to the next item that waits. */
        void next();

        /** Shows what is left of the proposal, the item at hand first where it still waits. */
        void startOver();
    }

    private final Sheet sheet;
    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Forms forms;
    private final DraftJson json;
    private final UnitTable units;
    private final Below below;
    private final Actor me;
    private boolean begun;

    Deciding(Sheet sheet, ReviewDesk desk, Reviews reviews, Forms forms, DraftJson json, UnitTable units, Below below,
             Actor me) {
        this.sheet = sheet;
        this.desk = desk;
        this.reviews = reviews;
        this.forms = forms;
        this.json = json;
        this.units = units;
        this.below = below;
        this.me = me;
    }

    Keys keys() {
        var keys = Keys.on(units).explain(t("review.key.explained"))
                .add("j", t("review.key.down"), () -> units.move(1))
                .add("k", t("review.key.up"), () -> units.move(-1))
                .add("a", t("review.key.accept"), () -> decide(Verdict.ACCEPT))
                .add("x", t("review.key.refuse"), this::askRefusal);
        if (isReviewer()) {
            keys.add("e", t("review.key.amend"), this::amend);
        }
        keys.add("z", t("action.undo"), () -> decide(Verdict.UNDO));
        if (isReviewer()) {
            keys.add("A", t("review.key.acceptRecord"), this::acceptRecord)
                    .add("r", t("review.key.return"), this::askReturn)
                    .add("c", t("review.key.comment"), this::askComment);
        }
        return keys.add("Enter", t("review.key.conclude"), this::conclude).add("n", t("review.key.next"), sheet::next);
    }

    private ItemId item() {
        return sheet.shown().item().id();
    }

    private int version() {
        return sheet.shown().item().version();
    }

    private String label(UnitReview unit) {
        return UnitWords.label(sheet.shown().item().kind(), unit.path());
    }

    private boolean isReviewer() {
        return me.is(Roles.REVIEWER);
    }

    private boolean told(Conclusion outcome) {
        return Outcomes.told(outcome, sheet.shown().item().kind());
    }

    /** The first verdict tells the other reviewers that somebody is at it. */
    private void begin(ItemReview item) {
        if (isReviewer() && !begun) {
            begun = true;
            told(reviews.claim(item.item().proposal()));
        }
    }

    private void decide(Verdict verdict) {
        units.selected().ifPresent(unit -> decide(unit, verdict, null));
    }

    private void decide(UnitReview unit, Verdict verdict, @Nullable String reason) {
        if (verdict == Verdict.UNDO && unit.isOpen()) {
            return;
        }
        begin(sheet.shown());
        boolean kept = told(reviews.decide(item(), version(), List.of(unit.path()), verdict, reason));
        sheet.refresh();
        if (verdict == Verdict.UNDO) {
            return;
        }
        if (kept && !isReviewer() && sheet.shown().units().stream().noneMatch(UnitReview::isOpen)) {
            // Reviewers decided the rest before: the author's consent was the last word.
            concluded(reviews.conclude(item(), true));
        } else {
            units.next();
        }
    }

    private void askRefusal() {
        units.selected().filter(UnitReview::mayDecide).ifPresent(unit -> below.ask(
                t("review.refuse.why", label(unit)), t("action.refuse"), why -> decide(unit, Verdict.REFUSE, why)));
    }

    void askReturn() {
        if (isReviewer()) {
            below.ask(t("review.return.question"), t("review.returnDraft"), question -> {
                if (told(reviews.giveBack(item(), version(), question))) {
                    Toasts.done(t("review.returned"));
                    sheet.next();
                } else {
                    sheet.refresh();
                }
            });
        }
    }

    private void askComment() {
        if (isReviewer()) {
            below.ask(t("review.comment.words"), t("review.comment.write"), words -> {
                reviews.comment(item(), words);
                sheet.refresh();
            });
        }
    }

    void askRefuseAll() {
        below.ask(t("review.refuse.whyAll"), t("review.refuseDraft"), why -> concluded(reviews.refuse(item(), version(), why)));
    }

    private void amend() {
        units.selected().filter(unit -> isReviewer() && sheet.shown().item().state() == ItemState.SUBMITTED)
                .filter(unit -> unit.proposed() != null && (unit.mayDecide() || unit.author().equals(me.account())))
                .ifPresent(unit -> forms.editor(sheet.shown().item().draft(), unit.path(), value -> amend(unit, value), below::leave)
                        .ifPresentOrElse(below::show, () -> Toasts.problem(t("review.amend.notHere"))));
    }

    private void amend(UnitReview unit, Object value) {
        var draft = json.withValue(sheet.shown().item().draft(), unit.path(), value);
        if (told(reviews.amend(item(), version(), draft))) {
            Toasts.done(t("review.amended", sheet.shown().authorName()));
        }
        below.leave();
        sheet.refresh();
        units.next();
    }

    /** Accepts of the item at hand what nobody doubts, as it was shown. */
    void acceptRecord() {
        if (!isReviewer() || sheet.shown().item().state() != ItemState.SUBMITTED) {
            return;
        }
        begin(sheet.shown());
        var clear = clear(sheet.shown());
        if (told(reviews.decide(item(), version(), clear, Verdict.ACCEPT, null))) {
            Toasts.done(t("review.acceptedAll", clear.size(), concludeWholly(List.of(item()))));
        }
        sheet.startOver();
    }

    private static List<String> clear(ItemReview item) {
        return item.units().stream().filter(UnitReview::isClear).map(UnitReview::path).toList();
    }

    /** Accepts what nobody doubts in many items and concludes those that this decides wholly; asks before where it is more than one. */
    void acceptWithoutDoubts(List<ItemId> ids) {
        var concerned = ids.stream().flatMap(id -> desk.find(id).stream()).filter(item -> item.item().state() == ItemState.SUBMITTED)
                .filter(item -> !clear(item).isEmpty() || isDecided(item)).toList();
        if (concerned.isEmpty()) {
            Toasts.done(t("review.acceptedAll", 0, 0));
            return;
        }
        if (concerned.size() == 1) {
            acceptAtOnce(ids);
            return;
        }
        long whole = concerned.stream().filter(item -> item.units().stream().allMatch(unit -> !unit.isOpen() || unit.isClear())).count();
        int values = concerned.stream().mapToInt(item -> clear(item).size()).sum();
        Confirm.ask(t("review.acceptMany", whole, values), t("review.acceptMany.how", ids.size() - whole), t("review.acceptMany.do"),
                () -> acceptAtOnce(ids));
    }

    private void acceptAtOnce(List<ItemId> ids) {
        ids.stream().findFirst().flatMap(desk::find).ifPresent(this::begin);
        int accepted = reviews.acceptWithoutDoubts(ids);
        Toasts.done(t("review.acceptedAll", accepted, concludeWholly(ids)));
        sheet.startOver();
    }

    private static boolean isDecided(ItemReview item) {
        return item.units().stream().noneMatch(UnitReview::isOpen);
    }

    /** How many records it approved, those included that were taken along. */
    private int concludeWholly(List<ItemId> ids) {
        var proposal = desk.find(ids.getFirst()).orElseThrow().item().proposal();
        int before = desk.approvedBy(proposal).size();
        for (ItemId id : ids) {
            if (desk.find(id).filter(item -> item.item().state() == ItemState.SUBMITTED && isDecided(item)).isPresent()) {
                reviews.conclude(id, true);
            }
        }
        return desk.approvedBy(proposal).size() - before;
    }

    /** Accepts what is left and nobody doubts, and applies the item. */
    void conclude() {
        var open = sheet.shown().units().stream().filter(unit -> unit.isOpen() && unit.mayDecide()).toList();
        var unclear = open.stream().filter(unit -> unit.doubts() > 0 || unit.clash()).toList();
        if (!unclear.isEmpty()) {
            Toasts.problem(t("review.doubtsLeft", unclear.stream().map(this::label).distinct().collect(Collectors.joining(", "))));
            units.next();
            return;
        }
        begin(sheet.shown());
        if (!open.isEmpty()
                && !told(reviews.decide(item(), version(), open.stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null))) {
            sheet.refresh();
            return;
        }
        concluded(reviews.conclude(item(), true));
    }

    private void concluded(Conclusion outcome) {
        switch (outcome) {
            case Conclusion.Applied applied -> {
                Toasts.done(t(applied.whole() ? "review.applied" : "review.appliedInPart"));
                sheet.next();
            }
            case Conclusion.NothingAccepted nothing -> {
                Toasts.done(t("review.nothingAccepted"));
                sheet.next();
            }
            case Conclusion.Undecided undecided when sheet.shown().units().stream().anyMatch(UnitReview::mayDecide) -> keptForAnother();
            // New records that an author's own item points at are for reviewers.
            case Conclusion.OwnWork own when !isReviewer() -> keptForAnother();
            case Conclusion.Needs needs when !isReviewer() -> keptForAnother();
            default -> {
                told(outcome);
                sheet.refresh();
            }
        }
    }

    private void keptForAnother() {
        Toasts.done(t("review.keptForAnother"));
        sheet.next();
    }
}
