package org.musubi.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalIdTest {

    @ParameterizedTest
    @CsvSource({
            "https://www.wikidata.org/wiki/Q131320,            WIKIDATA, Q131320",
            "http://www.wikidata.org/entity/q131320#P31,       WIKIDATA, Q131320",
            "m.wikidata.org/wiki/Q7,                           WIKIDATA, Q7",
            "https://viaf.org/viaf/75785466/#Somebody,         VIAF,     75785466",
            "https://viaf.org/en/viaf/75785466,                VIAF,     75785466",
            "https://www.geonames.org/1849876/oyama.html,      GEONAMES, 1849876",
            "https://sws.geonames.org/1849876/,                GEONAMES, 1849876",
            "https://id.ndl.go.jp/auth/ndlna/00123456,         NDL,      00123456",
            "https://id.ndl.go.jp/auth/entity/00123456,        NDL,      00123456",
            "https://isni.org/isni/0000000218250097,           ISNI,     0000000218250097",
            "https://www.isni.org/0000000218250097/,           ISNI,     0000000218250097",
            "https://d-nb.info/gnd/4042011-5,                  GND,      4042011-5"})
    void aWholeAddressIsReducedToItsIdentifier(String pasted, IdScheme scheme, String identifier) {
        assertThat(ExternalId.inAddress("  " + pasted + " ")).contains(new ExternalId(scheme, identifier));
        assertThat(ExternalId.of(scheme, pasted)).isEqualTo(new ExternalId(scheme, identifier)).matches(ExternalId::valid);
        assertThat(ExternalId.reduced(pasted)).isEqualTo(identifier);
        assertThat(ExternalId.of(scheme, identifier).address()).startsWith("https://").endsWith(identifier);
    }

    @ParameterizedTest
    @CsvSource({"WIKIDATA, q131320, Q131320", "WIKIDATA, Ｑ１３１３２０, Q131320", "ISNI, 0000 0002 1825 0097, 0000000218250097", "ISNI, ISNI 0000-0002-1825-0097, 0000000218250097"})
    void whatIsTypedInItsOwnWayIsFolded(IdScheme scheme, String typed, String identifier) {
        assertThat(ExternalId.of(scheme, typed)).isEqualTo(new ExternalId(scheme, identifier)).matches(ExternalId::valid);
    }

    @ParameterizedTest
    @CsvSource({"WIKIDATA, 131320", "WIKIDATA, P131", "WIKIDATA, Q0", "VIAF, 7", "VIAF, 75785466x", "GEONAMES, Oyama", "NDL, 123", "ISNI, 0000000218250098",
            "ISNI, 00000002182500", "GND, 40420115", "WIKIDATA, https://viaf.org/viaf/75785466"})
    void whatIsNoIdentifierIsKeptAsTypedAndWrong(IdScheme scheme, String typed) {
        assertThat(ExternalId.of(scheme, typed).valid()).isFalse();
    }

    @Test
    void wordsThatAreNoAddressStayWords() {
        assertThat(ExternalId.reduced("小山市")).isEqualTo("小山市");
        assertThat(ExternalId.inAddress("https://example.org/wiki/Q1")).isEmpty();
        assertThat(ExternalId.inAddress("https://evil.example/?u=https://www.wikidata.org/wiki/Q1")).isEmpty();
        assertThat(ExternalId.inAddress("")).isEmpty();
    }
}
