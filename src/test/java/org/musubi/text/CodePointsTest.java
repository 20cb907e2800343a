package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    private static final CodePoints YOSHINO = CodePoints.of("𠮷野、𠮷田\u3000");

    @Test
    void aCharacterOutsideTheBasicPlaneCountsAsOne() {
        assertThat(YOSHINO.length()).isEqualTo(6);
        assertThat(YOSHINO.span(4, 7)).isEqualTo(new Span(3, 5));
        assertThat(YOSHINO.slice(new Span(3, 5))).isEqualTo("𠮷田");
        assertThat(YOSHINO.strip(new Span(3, 6))).isEqualTo(new Span(3, 5));
        assertThat(YOSHINO.fromCharIndex(1)).isZero();
    }

    @Property(tries = 300)
    void everyPositionLeadsThereAndBack(@ForAll String text) {
        var points = CodePoints.of(text);
        for (int i = 0; i <= points.length(); i++) {
            assertThat(points.toCharIndex(i)).isEqualTo(text.offsetByCodePoints(0, i));
            assertThat(points.fromCharIndex(points.toCharIndex(i))).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', '\r', '\f', 0x85, 0xA0, 0x1680, 0x2000, 0x2003, 0x2007, 0x200B, 0x2028, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF})
    void everyBlankIsBlank(int point) {
        var blank = Character.toString(point);

        assertThat(Blanks.isBlank(blank)).isTrue();
        assertThat(Blanks.strip(blank + "𠮷 野" + blank)).isEqualTo("𠮷 野");
        assertThat(Blanks.collapse(blank + "𠮷" + blank + blank + "野" + blank)).isEqualTo("𠮷 野");
        assertThat(CodePoints.of(blank + "𠮷" + blank).strip(new Span(0, 3))).isEqualTo(new Span(1, 2));
    }

    @Test
    void noBreakAndThinBlanksBecomePlainWhereTheyStand() {
        assertThat(Blanks.plain("𠮷\u00A0a\u2009b\u3000c\nd")).isEqualTo("𠮷 a b\u3000c\nd");
    }

    @Test
    void lettersAndSignsAreNoBlanks() {
        assertThat(Blanks.isBlank('a')).isFalse();
        assertThat(Blanks.isBlank(0x20BB7)).isFalse();
        assertThat(Blanks.isBlank("・")).isFalse();
    }
}
