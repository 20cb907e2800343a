package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;

/** Proves that all spans of a reading lie in the text and all quotes are what stands there. */
final class Spans {

    private Spans() {
    }

    static void check(String text, Reading reading) {
        var points = CodePoints.of(text);
        for (var event : reading.events()) {
            assertThat(event.quote()).isEqualTo(points.slice(event.span()));
            if (event.date().span() != null) {
                assertThat(event.date().raw()).isEqualTo(points.slice(event.date().span()));
            }
            var values = new ArrayList<@Nullable Value<?>>(event.types());
            values.add(event.from());
            values.add(event.to());
            values.addAll(event.fields());
            values.addAll(event.occasions());
            if (event.delegation() != null) {
                values.add(event.delegation().name());
                values.add(event.delegation().size());
            }
            values.stream().filter(Objects::nonNull).filter(value -> value.span() != null)
                    .forEach(value -> assertThat(value.raw()).isEqualTo(points.slice(value.span())));
            event.amounts().forEach(amount -> assertThat(amount.raw()).isEqualTo(points.slice(amount.span())));
        }
        reading.entries().forEach(entry -> inside(points, entry.span()));
        reading.furniture().forEach(piece -> inside(points, piece.span()));
        reading.warnings().forEach(warning -> inside(points, warning.span()));
        reading.repairs().forEach(repair -> assertThat(repair.raw()).isEqualTo(points.slice(repair.span())));
    }

    private static void inside(CodePoints points, Span span) {
        assertThat(span.end()).isLessThanOrEqualTo(points.length());
    }
}
