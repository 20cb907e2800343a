package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musubi.chronology.Basis;
import org.musubi.register.event.EventType;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;

class SelectionTest {

    private static final String PAGE = "浜岡市・清江市の交流\n\n平成4年9月\n\n清江市友好訪日団が本市に来訪した。\n浜岡市教育訪中団5名が清江市を訪問した。\n";

    private final DocumentReader reader = new DocumentReader();

    @Test
    void aSelectedSentenceIsOneEventWithTheDateOfItsEntry() {
        var words = "浜岡市教育訪中団5名が清江市を訪問した。";

        var event = reader.readEvent(PAGE, span(words), ReadingOptions.ownedBy("浜岡市"));

        assertThat(event.quote()).isEqualTo(words);
        assertThat(event.date().edtf()).isEqualTo("1992-09");
        assertThat(event.date().basis()).isEqualTo(Basis.ANCHORED);
        assertThat(event.to().value()).isEqualTo("清江市");
        assertThat(event.delegation().size().value()).isEqualTo(5);
    }

    @Test
    void aSelectionOverTwoEventsIsStillOne() {
        var event = reader.readEvent(PAGE, new Span(12, PAGE.length()), ReadingOptions.ownedBy("浜岡市"));

        assertThat(event.isOf(EventType.VISIT)).isTrue();
        assertThat(event.date().basis()).isEqualTo(Basis.STATED);
    }

    @Test
    void aSelectionOutsideAllEntriesIsUndated() {
        var event = reader.readEvent(PAGE, new Span(0, 10), ReadingOptions.none());

        assertThat(event.date().isUndated()).isTrue();
        assertThat(event.types()).extracting(Value::value).containsExactly(EventType.OTHER);
    }

    private static Span span(String words) {
        int at = PAGE.indexOf(words);
        return CodePoints.of(PAGE).span(at, at + words.length());
    }
}
