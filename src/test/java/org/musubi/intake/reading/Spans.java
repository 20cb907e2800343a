package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;

/** Proves that all spans of a reading lie in the text and all quotes are what stands there. */
final class Spans {

    private Spans() {
    }

    static void check(String text, Reading reading) {
        var points = CodePoints.of(text);
        reading.events().forEach(event -> check(points, event));
        reading.entries().forEach(entry -> {
            inside(points, entry.span());
            inside(points, entry.body());
            assertThat(entry.span().end()).isGreaterThanOrEqualTo(entry.body().end());
            date(points, entry.date());
        });
        value(points, reading.source().title());
        value(points, reading.source().pageId());
        value(points, reading.source().url());
        if (reading.source().issued() != null) {
            date(points, reading.source().issued());
        }
        reading.furniture().forEach(piece -> inside(points, piece.span()));
        reading.warnings().forEach(warning -> inside(points, warning.span()));
        reading.repairs().forEach(repair -> assertThat(repair.raw()).isEqualTo(points.slice(repair.span())));
    }

    private static void check(CodePoints points, EventProposal event) {
        assertThat(event.quote()).isEqualTo(points.slice(event.span()));
        date(points, event.date());
        event.types().forEach(type -> value(points, type));
        value(points, event.from());
        value(points, event.to());
        event.fields().forEach(field -> value(points, field));
        event.occasions().forEach(occasion -> value(points, occasion));
        event.hosts().forEach(host -> person(points, host));
        event.places().forEach(place -> inside(points, place.span()));
        event.instruments().forEach(paper -> inside(points, paper.span()));
        event.amounts().forEach(amount -> assertThat(amount.raw()).isEqualTo(points.slice(amount.span())));
        var group = event.delegation();
        if (group != null) {
            value(points, group.name());
            value(points, group.size());
            person(points, group.leader());
            person(points, group.deputy());
            group.members().forEach(member -> person(points, member));
            group.parts().forEach(part -> value(points, part.size()));
        }
    }

    private static void date(CodePoints points, EventDate date) {
        if (date.span() != null) {
            assertThat(date.raw()).isEqualTo(points.slice(date.span()));
        }
        if (date.edtf() != null) {
            assertThat(Edtf.parse(date.edtf())).as(date.edtf()).isPresent();
        }
    }

    private static void person(CodePoints points, @Nullable PersonRead person) {
        if (person != null) {
            value(points, person.name());
            value(points, person.role());
            inside(points, person.span());
        }
    }

    private static void value(CodePoints points, @Nullable Value<?> value) {
        if (value != null && value.span() != null) {
            assertThat(value.raw()).isEqualTo(points.slice(value.span()));
        }
    }

    private static void inside(CodePoints points, Span span) {
        assertThat(span.end()).isLessThanOrEqualTo(points.length());
    }
}
