package org.musubi.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

    private static Set<String> keys(String name, NameKind kind) {
        return NameKeys.of(PreparedName.of(name, kind));
    }

    @ParameterizedTest
    @CsvSource({"本渓, Benxi, PLACE", "本溪, Pen-hsi, PLACE", "大連, Далянь, PLACE", "渡邊 健, Ken Watanabe, PERSON", "Khayakava Siro, Hayakawa Shirō, PERSON",
            "김정희, Kim Jung-hee, PERSON", "干国磐, 于国盤, PERSON", "חיפה, חיפה, PLACE", "กรุงเทพ, กรุงเทพ, PLACE"})
    void namesThatMayBeOneShareAKey(String left, String right, NameKind kind) {
        assertThat(keys(left, kind)).containsAnyElementsOf(keys(right, kind));
    }

    @Test
    void keysAreFewShortAndWholeWhateverTheName() {
        for (var name : new String[] {"", "王", "😀", "𠮷".repeat(200), "野𠮷".repeat(100), "あ".repeat(10_000), "市", "ㄱ"}) {
            for (var kind : NameKind.values()) {
                assertThat(keys(name, kind)).as(name).hasSizeLessThanOrEqualTo(48).allSatisfy(key -> {
                    assertThat(key).hasSizeBetween(3, 64);
                    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(key)).as("whole characters").isTrue();
                });
            }
        }
    }

    /** Which keys are kept of a name with more than enough must not hang on chance. */
    @Test
    void theSameNameHasTheSameKeysInTheSameOrder() {
        assertThat(keys("山田 太郎", NameKind.PERSON)).containsExactlyElementsOf(keys("山田 太郎", NameKind.PERSON));
        assertThat(keys("山田太郎", NameKind.PERSON).iterator().next()).isEqualTo("h:山田太郎");
    }
}
