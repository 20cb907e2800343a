package org.musubi.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.base.Languages;
import org.musubi.base.Messages;
import org.musubi.names.MatchReason;
import org.musubi.names.ReasonKind;

class MatchReasonsTest {

    @Test
    void everyReasonHasItsWordsInEveryLanguage() {
        for (Locale language : Languages.SPOKEN) {
            assertThat(Arrays.stream(ReasonKind.values()).map(kind -> "reason." + kind.code())).isSubsetOf(Messages.all(language).keySet());
        }
    }

    @Test
    void aReasonShowsWhatItIsSeenIn() {
        assertThat(MatchReasons.words(new MatchReason(ReasonKind.LOOK_ALIKE, "磐", "盤"))).isEqualTo("磐/盤: look-alike characters");
        assertThat(MatchReasons.words(new MatchReason(ReasonKind.SAME_READING, "大島", "おおしま"))).isEqualTo("大島 is read おおしま");
    }

    @Test
    void reasonsAgainstAreMarkedForTheEyeAndForTheEar() {
        var list = new MatchReasons(List.of(MatchReason.of(ReasonKind.SWAPPED_ORDER), new MatchReason(ReasonKind.OTHER_ORDINAL, "1", "2")));
        List<Component> lines = list.getChildren().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().getElement().getClassList()).containsExactly("for");
        assertThat(lines.getLast().getElement().getClassList()).containsExactly("against");
        assertThat(lines.getLast().getElement().getAttribute("aria-label")).isEqualTo("Against: other number: 1 / 2");
    }
}
