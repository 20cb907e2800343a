package org.musubi.register.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Stance;

class EventUnitingTest {

    private static final RecordId CHRONICLE = RecordId.next();
    private static final RecordId YEARBOOK = RecordId.next();

    private static <T> Cited<T> cited(T value, RecordId source) {
        return Cited.of(value, Basis.STATED, List.of(Citation.quoting(source, "words about " + value, null)));
    }

    private static <T> Cited<T> element(T value, RecordId source) {
        return Cited.element(value, Basis.STATED, List.of(Citation.quoting(source, "words about " + value, null)));
    }

    private static WrittenDate date(String edtf) {
        return new WrittenDate(edtf, edtf, org.musubi.chronology.Basis.STATED, null, null);
    }

    private static EventDraft dated(String edtf, RecordId source) {
        return EventDraft.empty().withDate(cited(date(edtf), source));
    }

    private static EventDraft led(Mention leader, int size, RecordId source) {
        return EventDraft.empty().withDelegations(List.of(Delegation.empty().withLeader(cited(leader, source)).withSize(cited(new GroupSize(size, null, List.of()), source))));
    }

    @Test
    void daysThatDoNotMeetStayBothOneHeldAndOneAsItsSourceStatesIt() {
        var united = EventUniting.unite(dated("1986-09-12", CHRONICLE), dated("1986-09-14", YEARBOOK)).date();

        assertThat(united.value().edtf()).isEqualTo("1986-09-12");
        assertThat(united.citations()).extracting(Citation::source).containsExactly(CHRONICLE, YEARBOOK);
        assertThat(united.citations()).extracting(Citation::stated).containsExactly(null, "1986-09-14");
        assertThat(united.citations()).extracting(Citation::stance).containsExactly(Stance.SUPPORTS, Stance.CONTRADICTS);
    }

    @Test
    void theDayIsHeldWhereTheOtherTellsOnlyTheMonth() {
        var united = EventUniting.unite(dated("1986-09", CHRONICLE), dated("1986-09-14", YEARBOOK)).date();

        assertThat(united.value().edtf()).isEqualTo("1986-09-14");
        assertThat(united.citations()).extracting(Citation::stated).containsExactly("1986-09", null);
        assertThat(united.citations()).extracting(Citation::stance).containsOnly(Stance.SUPPORTS);
    }

    @Test
    void oneGroupCountedOtherwiseIsOneGroupWithBothCounts() {
        var who = RecordId.next();
        var united = EventUniting.unite(led(Mention.of(who, "小林市長"), 6, CHRONICLE), led(Mention.of(who, "Mayor Kobayashi"), 7, YEARBOOK)).delegations();

        assertThat(united).singleElement().satisfies(group -> {
            assertThat(group.leader().citations()).extracting(Citation::stated).containsExactly(null, "Mayor Kobayashi");
            assertThat(group.size().value().people()).isEqualTo(6);
            assertThat(group.size().citations().getLast().stated()).isEqualTo("7");
        });
    }

    @Test
    void groupsThatDifferentPeopleLeadStayTwo() {
        var held = led(Mention.of(RecordId.next(), "小林"), 6, CHRONICLE);
        var united = EventUniting.unite(held, led(Mention.of(RecordId.next(), "大久保"), 6, YEARBOOK)).delegations();

        assertThat(united).hasSize(2).first().isEqualTo(held.delegations().getFirst());
        assertThat(united.getLast().leader().value().asWritten()).isEqualTo("大久保");
    }

    @Test
    void whatBothTellIsOnceAndWhatOneTellsIsThere() {
        var benxi = RecordId.next();
        var held = EventDraft.empty().withHosts(List.of(element(Mention.written("于国磐", "zh"), CHRONICLE))).withPlaces(List.of(element(Mention.of(benxi, "本溪"), CHRONICLE)));
        var other = EventDraft.empty().withHosts(List.of(element(Mention.written("于国磐", "zh"), YEARBOOK), element(Mention.written("李英傑", "zh"), YEARBOOK)))
                .withPlaces(List.of(element(Mention.of(benxi, "Benxi"), YEARBOOK)));
        var united = EventUniting.unite(held, other);

        assertThat(united.hosts()).extracting(host -> host.value().asWritten()).containsExactly("于国磐", "李英傑");
        assertThat(united.hosts().getFirst().citations()).hasSize(2);
        assertThat(united.places()).singleElement().satisfies(place -> assertThat(place.citations()).extracting(Citation::stated).containsExactly(null, "Benxi"));
        assertThat(united.hosts().getLast().id()).as("an id of its own").isNotEqualTo(other.hosts().getLast().id());
    }

    @Test
    void whatNoSourceTellsAndIsNotHeldStandsInTheNote() {
        var held = EventDraft.empty().withSummary(Cited.given("Signing in Benxi")).withNote(Cited.given("Seen twice"));
        var united = EventUniting.unite(held, EventDraft.empty().withSummary(Cited.given("Mayor signs agreement")));

        assertThat(united.summary().value()).isEqualTo("Signing in Benxi");
        assertThat(united.note().value()).isEqualTo("Seen twice\n\nsummary: Mayor signs agreement");
    }

    @Test
    void theSameQuoteIsNotCountedTwice() {
        var held = dated("1986-09-12", CHRONICLE);
        assertThat(EventUniting.unite(held, dated("1986-09-12", CHRONICLE)).date().citations()).hasSize(1);
    }
}
