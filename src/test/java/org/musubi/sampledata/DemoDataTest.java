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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:demo-data;DB_CLOSE_DELAY=-1", "vaadin.productionMode=true"})
@ActiveProfiles("demo")
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
