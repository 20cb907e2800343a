package org.musubi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelTest {

    @Test
    void theDateAtTheHeadOfALabelIsSaidInTheReadersLanguage() {
        assertThat(Label.words("1996-07-10/1996-07-11 · Ten pupils came", Locale.ENGLISH)).isEqualTo("10–11 July 1996 · Ten pupils came");
        assertThat(Label.words("2003-04-05", Locale.ENGLISH)).as("a draft of which only the date is known").isEqualTo("5 April 2003");
        assertThat(Label.words("1996-07 · A → B · C", Locale.JAPANESE)).isEqualTo("1996年7月（平成8年7月） · A → B · C");
    }

    @Test
    void otherLabelsStayAsTheyAre() {
        assertThat(Label.words("Oyama – Benxi", Locale.ENGLISH)).isEqualTo("Oyama – Benxi");
        assertThat(Label.words("Tree · bridge", Locale.ENGLISH)).isEqualTo("Tree · bridge");
        assertThat(Label.words("?", Locale.ENGLISH)).isEqualTo("?");
    }
}
