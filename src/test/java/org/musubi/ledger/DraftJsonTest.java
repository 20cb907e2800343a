package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DraftJsonTest {

    /** A draft of the second format; in the first, the title was called name. */
    record Thing(@Nullable Cited<String> title, List<Cited<BigDecimal>> amounts) implements Draft {
    }

    private static final class ThingKind implements RecordKind<Thing> {

        @Override
        public String code() {
            return "thing";
        }

        @Override
        public Class<Thing> draftType() {
            return Thing.class;
        }

        @Override
        public int format() {
            return 2;
        }

        @Override
        public ObjectNode lift(ObjectNode older, int format) {
            var name = older.remove("name");
            if (name != null) {
                older.set("title", name);
            }
            return older;
        }

        @Override
        public List<DraftProblem> check(Thing draft) {
            return List.of();
        }

        @Override
        public Digest digest(Thing draft) {
            return new Digest("thing", null, null);
        }

        @Override
        public void project(RecordId id, Thing draft) {
        }

        @Override
        public void unproject(RecordId id) {
        }
    }

    private static final String NOW = """
            {"amounts":[],"title":{"basis":"GIVEN","citations":[],"doubts":[],"value":"A bridge"}}""";

    private final DraftJson json = new DraftJson(List.of(new ThingKind()));

    @Test
    void theTextIsTheSameEveryTime() {
        var draft = new Thing(Cited.given("A bridge"), List.of());

        assertThat(json.write(draft)).isEqualTo(NOW);
        assertThat(json.write(json.read("thing", 2, NOW))).isEqualTo(NOW);
        assertThat(DraftJson.text(json.tree(draft))).isEqualTo(NOW);
    }

    @Test
    void anOlderFormatIsLiftedWhenRead() {
        var first = NOW.replace("title", "name");

        assertThat(json.write(json.read("thing", 1, first))).isEqualTo(NOW);
        assertThat(DraftJson.text(json.tree("thing", 1, first))).isEqualTo(NOW);
    }

    @Test
    void aPropertyNobodyKnowsIsRefusedRatherThanDropped() {
        assertThatThrownBy(() -> json.read("thing", 2, NOW.replace("title", "headline"))).hasMessageContaining("headline");
        assertThatThrownBy(() -> json.read("thing", 2, NOW.replace("\"basis\"", "\"colour\":\"red\",\"basis\""))).hasMessageContaining("colour");
    }

    @Test
    void numbersKeepEveryDigit() {
        for (String digits : List.of("12345678901234567890.12345678901234567890", "10.00", "0.1", "1E+30", "100000000000000000000000")) {
            var draft = new Thing(null, List.of(Cited.element(new BigDecimal(digits), Basis.GIVEN, List.of())));

            var read = (Thing) json.read("thing", 2, DraftJson.text(json.tree(draft)));

            assertThat(read.amounts().getFirst().value()).isEqualByComparingTo(digits);
            assertThat(DraftJson.text(json.tree(read))).as(digits).isEqualTo(json.write(draft));
        }
    }

    @Test
    void anUnknownKindIsNamed() {
        assertThatThrownBy(() -> json.kind("comet")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("comet");
    }
}
