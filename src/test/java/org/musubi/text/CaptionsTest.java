package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {

    private static List<String> captions(String text) {
        var points = CodePoints.of(text);
        return Captions.find(points).stream().map(found -> points.slice(found.words()) + " | " + (found.credit() == null ? "-" : points.slice(found.credit()))).toList();
    }

    @Test
    void aLineWithTheRightsOfAnImageEndsACaption() {
        assertThat(captions("""
                The presence of 𠮷野 is essential.

                The calligraphy, “World Peace.”
                (Displayed at the residence. Reproduction)
                (Photographed by the author)

                The statue of Doe
                (photographed by the author)
                Exchanges before 1979
                Then Vice President Roe visiting in December 2009. (Image courtesy of Mr. Poe)
                More text."""))
                .containsExactly("The calligraphy, “World Peace.”\n(Displayed at the residence. Reproduction) | Photographed by the author",
                        "The statue of Doe | photographed by the author",
                        "Then Vice President Roe visiting in December 2009. | Image courtesy of Mr. Poe");
    }

    @Test
    void aLabelBeginsACaption() {
        assertThat(captions("Figure 2: The bridge in 1984\n写真1　調印式（2009年12月）\nPhoto: Doe planting a tree"))
                .containsExactly("The bridge in 1984 | -", "調印式（2009年12月） | -", "Doe planting a tree | -");
        assertThat(captions("歓迎会の𠮷野市長（写真提供：𠮷野市）\n次の行。")).containsExactly("歓迎会の𠮷野市長 | 写真提供：𠮷野市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A photo exhibition was held.", "写真展を開催した。", "写真集を贈呈（100冊）。", "They exchanged photographs (by mail).", "Figure skating was shown.",
            "The group (photographers from Sano) came.", "(Photographed by the author)", "Photo"})
    void picturesInTheTextAreNoCaptions(String text) {
        assertThat(captions(text)).isEmpty();
    }

    @Test
    void aLongParagraphIsNoCaptionThoughAnImageIsCredited() {
        assertThat(captions("A sentence of the text that goes on. ".repeat(20) + "(Photo by Doe)")).isEmpty();
    }
}
