package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

/** Says what some words should read as: {@code assertDate("昭和60年5月").in("ja").reads("1985-05")}. */
final class DateAssertions {

    private static final DateReader READER = new DateReader();

    private final String words;
    private DateContext context = DateContext.none();

    private DateAssertions(String words) {
        this.words = words;
    }

    static DateAssertions assertDate(String words) {
        return new DateAssertions(words);
    }

    DateAssertions in(String language) {
        context = context.withLanguage(language);
        return this;
    }

    DateAssertions under(String anchor) {
        context = context.withAnchor(Edtf.of(anchor));
        return this;
    }

    DateAssertions asOf(String day) {
        context = context.withAsOf(Edtf.of(day));
        return this;
    }

    DateAssertions founded(String day) {
        context = context.withFounded(Edtf.of(day));
        return this;
    }

    DateAssertions reads(String edtf) {
        assertThat(reading().value()).as(words).hasToString(edtf);
        return this;
    }

    DateAssertions from(Basis basis, String anchor) {
        assertThat(reading().basis()).as(words).isEqualTo(basis);
        assertThat(reading().anchor()).as(words).isEqualTo(anchor);
        return this;
    }

    DateAssertions doubting(String... doubts) {
        assertThat(reading().doubts()).as(words).extracting(DateDoubt::toString).contains(doubts);
        return this;
    }

    DateAssertions withoutDoubt() {
        assertThat(reading().doubts()).as(words).isEmpty();
        return this;
    }

    DateAssertions orElse(String edtf) {
        assertThat(reading().others()).as(words).extracting(other -> other.value().toString()).containsExactly(edtf);
        return this;
    }

    void isNoDate() {
        assertThat(READER.read(words, context)).as(words).isEqualTo(new DateResult.NoDate());
    }

    void isImpossible(String code) {
        assertThat(READER.read(words, context)).as(words).isInstanceOfSatisfying(DateResult.Impossible.class,
                impossible -> assertThat(impossible.code()).isEqualTo(code));
    }

    private DateReading reading() {
        var result = READER.read(words, context);
        assertThat(result).as(words).isInstanceOf(DateResult.Read.class);
        return ((DateResult.Read) result).reading();
    }
}
