package org.musubi.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.sources.SourceDraft;

class FormPlanTest {

    static Stream<Arguments> kinds() {
        return Stream.of(Arguments.of("place", PlaceDraft.class), Arguments.of("person", PersonDraft.class),
                Arguments.of("organisation", OrganisationDraft.class), Arguments.of("tie", TieDraft.class),
                Arguments.of("instrument", InstrumentDraft.class), Arguments.of("source", SourceDraft.class),
                Arguments.of("event", EventDraft.class));
    }

    /** The property itself, or the parts of the groups it holds. */
    private static Stream<String> properties(RecordComponent component, String prefix) {
        if (component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] == Delegation.class) {
            return Arrays.stream(Delegation.class.getRecordComponents()).filter(part -> !part.getName().equals("id"))
                    .flatMap(part -> properties(part, component.getName() + "."));
        }
        return Stream.of(prefix + component.getName() + (List.class.equals(component.getType()) ? " (list)" : ""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFormOfAKindAsksForEveryPropertyAndForNothingElse(String kind, Class<?> draft) {
        var properties = Arrays.stream(draft.getRecordComponents()).flatMap(component -> properties(component, "")).toList();

        assertThat(FormPlan.of(kind)).extracting(slot -> slot.property() + (slot.many() ? " (list)" : ""))
                .containsExactlyInAnyOrderElementsOf(properties);
    }

    @Test
    void aUnitIsFoundByItsPathWhateverTheIdsInIt() {
        assertThat(FormPlan.slot("event", "/delegations/0198c5f0-0000-7000-8000-000000000001/members/0198c5f0-0000-7000-8000-000000000002"))
                .get().extracting(Slot::property).isEqualTo("delegations.members");
        assertThat(FormPlan.slot("event", "/nothing")).isEmpty();
    }
}
