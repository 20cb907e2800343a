package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.base.AccountId;

class ItemStateTest {

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "PARTLY_APPROVED", "REFUSED"})
    void whatIsDecidedStaysDecided(ItemState decided) {
        assertThat(EnumSet.allOf(ItemState.class)).noneMatch(decided::mayBecome);
        assertThat(decided.isEditable()).isFalse();
    }

    @Test
    void onlyWhatIsSubmittedIsDecided() {
        var decided = EnumSet.of(ItemState.APPROVED, ItemState.PARTLY_APPROVED, ItemState.REFUSED, ItemState.RETURNED);
        for (ItemState state : ItemState.values()) {
            assertThat(decided.stream().anyMatch(state::mayBecome)).as(state.name()).isEqualTo(state == ItemState.SUBMITTED);
        }
    }

    @Test
    void anItemRefusesAMoveItMayNotMake() {
        var item = new ItemEntity(ItemId.next(), ProposalId.next(), RecordId.next(), "thing", Action.CREATE, 0, AccountId.next(), 1, Instant.EPOCH);

        assertThatThrownBy(() -> item.move(ItemState.APPROVED, Instant.EPOCH)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DRAFT").hasMessageContaining("APPROVED");
    }
}
