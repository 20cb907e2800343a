package org.musubi.register.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventKindTest {

    @Test
    void anEventOfWhichOnlyTheQuoteTellsIsNamedByItWithoutBrokenCharacters() {
        var quote = Citation.quoting(RecordId.next(), SourceTextId.next(), 0, 26, "agreed to Baihe¡¯s request");
        var draft = EventDraft.empty().withTypes(List.of(Cited.element(EventType.APPROVAL, Basis.STATED, List.of(quote))));

        assertThat(new EventKind(mock(JdbcClient.class)).digest(draft).label()).isEqualTo("agreed to Baihe’s request");
    }
}
