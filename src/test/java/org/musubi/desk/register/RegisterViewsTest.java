package org.musubi.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.base.Roles;
import org.musubi.desk.parts.Tabs;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterViewsTest extends ViewTest {

    @Autowired
    private Records records;

    static List<Demo> everybody() {
        return DemoAccounts.ALL;
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybodySeesEveryList(Demo person) {
        as(person);
        for (String address : List.of("ties", "events", "people", "places", "sources")) {
            go(address);
            assertThat(address()).isEqualTo(address);
            assertThat(grid().getDataCommunicator().getDataProviderSize()).as(address).isPositive();
        }
    }

    private RecordId first(String kind, String words) {
        return people.as(DemoAccounts.READER, () -> records.search(kind, words, 1).getFirst().id());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybodySeesThePageOfEveryKind(Demo person) {
        as(person);
        for (String kind : List.of("tie", "event", "person", "organisation", "place", "instrument", "source")) {
            go("records/" + first(kind, ""));
            assertThat(screen()).as(kind).contains("revision 1").doesNotContain("!unit.");
            if (person.roles().contains(Roles.CURATOR)) {
                assertThat(button("Propose a change")).as(kind).isNotNull();
            } else {
                noButton("Propose a change");
            }
        }
    }

    @Test
    void aRecordOpenedFromAnotherStandsAlone() {
        as(DemoAccounts.CURATOR);
        go("records/" + first("tie", "小山"));
        go("records/" + first("event", ""));

        assertThat(all(Tabs.class)).as("the tabs of the event only").hasSize(1);
        assertThat(all(Button.class)).extracting(Button::getText).containsOnlyOnce("Retire");
    }

    @Test
    void namesAndDatesAreTheReadersOwn() {
        as(DemoAccounts.READER, Locale.JAPANESE);
        go("records/" + first("tie", "小山"));
        assertThat(screen()).contains("1994年10月", "協定");
    }

    @Test
    void aFilterOfTheAddressNarrowsTheList() {
        as(DemoAccounts.READER);
        go("events?q=船田");
        int few = grid().getDataCommunicator().getDataProviderSize();
        go("events");
        assertThat(few).isPositive().isLessThan(grid().getDataCommunicator().getDataProviderSize());
    }

    @Test
    void onlyACuratorMayProposeAChange() {
        var place = first("place", "Oyama");
        as(DemoAccounts.READER);
        go("records/" + place + "/change");
        assertThat(screen()).doesNotContain("Change: ");
        as(DemoAccounts.CURATOR);
        go("records/" + place + "/change");
        assertThat(screen()).contains("Change: ");
        press("Submit");
        assertThat(notification()).contains("Nothing was changed");
    }
}
