package org.musubi.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.intake.DraftEvent;
import org.musubi.intake.ImportEdits;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportView;
import org.musubi.intake.Imports;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Work under way for the people of the demonstration: an import half done, drafts before the reviewer, one question, a planned visit. */
@Component
@Profile("demo")
class DemoWork {

    private static final String DOCUMENT = "songlu-kirihama-chronicle.txt";
    private static final int SUBMITTED = 6;

    private final Imports imports;
    private final ImportEdits edits;
    private final Visits visits;
    private final Reviews reviews;
    private final ReviewDesk desk;

    DemoWork(Imports imports, ImportEdits edits, Visits visits, Reviews reviews, ReviewDesk desk) {
        this.imports = imports;
        this.edits = edits;
        this.visits = visits;
        this.reviews = reviews;
        this.desk = desk;
    }

    /** Begins the work, unless somebody brought in a document before. */
    void begin(Facts facts, Actor curator, Actor reviewer, Actor clerk) {
        boolean untouched = CurrentActor.runAs(curator, () -> imports.count(Set.of(), "") == 0);
        if (!untouched) {
            return;
        }
        var submitted = CurrentActor.runAs(curator, this::halfAnImport);
        if (!submitted.isEmpty()) {
            CurrentActor.runAs(reviewer, () -> ask(submitted.getLast()));
        }
        CurrentActor.runAs(clerk, () -> planVisit(facts));
    }

    private List<ItemId> halfAnImport() {
        if (!(imports.receive(bytes(), DOCUMENT) instanceof Receipt.Received(ImportId id))) {
            return List.of();
        }
        int version = imports.find(id).map(ImportView::version).orElseThrow();
        imports.read(id, version, ReadingChoice.ownedBy("Songlu", null));
        var events = imports.find(id).orElseThrow().events().toList();
        edits.drop(events.getLast().id());
        var first = events.stream().limit(SUBMITTED).map(DraftEvent::id).toList();
        edits.submit(id, first);
        return first;
    }

    private static byte[] bytes() {
        try {
            return new ClassPathResource("sample-data/documents/" + DOCUMENT).getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean ask(ItemId item) {
        int version = desk.find(item).orElseThrow().item().version();
        reviews.giveBack(item, version, "Is the head of this group the same person as in the entry before?");
        return true;
    }

    private ItemId planVisit(Facts facts) {
        var entry = new VisitEntry(facts.id("mishino-anlan"), facts.id("anlan"), facts.id("mishino"),
                new WrittenDate("12–14 May 2027", "2027-05-12/2027-05-14", Basis.STATED, null, null), "Anlan fruit growers", null, null, 8,
                "Pear blossom and the cold store", List.of("AGR"), List.of(), true, null);
        var item = visits.begin(entry, Locale.ENGLISH);
        int version = visits.open(item).map(OpenVisit::version).orElseThrow();
        visits.submit(item, version, entry, null, Locale.ENGLISH);
        return Objects.requireNonNull(item);
    }
}
