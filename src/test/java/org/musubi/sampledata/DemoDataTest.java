package org.musubi.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;

@SampleDataTest
class DemoDataTest {

    private static final Actor READER = new Actor(AccountId.next(), "Somebody", Set.of(Roles.READER));

    @Autowired
    private Records records;

    @Test
    void everyFactOfTheTablesStandsInTheRegisterApprovedByAnother() {
        for (Fact fact : FactTables.onClassPath().records()) {
            var record = CurrentActor.runAs(READER, () -> records.find(fact.id()));
            var history = CurrentActor.runAs(READER, () -> records.history(fact.id()));

            assertThat(record).as(fact.slug()).map(RecordView::number).hasValue(1);
            assertThat(history.getFirst().deciders()).as(fact.slug()).isNotEmpty().doesNotContain(history.getFirst().author());
        }
    }
}
