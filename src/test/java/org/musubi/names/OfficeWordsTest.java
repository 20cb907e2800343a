package org.musubi.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeWordsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "小山市長,                            MAYOR,            小山市,          false",
            "市長,                                MAYOR,            -,               false",
            "本市市長,                            MAYOR,            -,               false",
            "瀬戸町長,                            MAYOR,            瀬戸町,          false",
            "本渓市副市長,                        DEPUTY_MAYOR,     本渓市,          false",
            "副市長,                              DEPUTY_MAYOR,     -,               false",
            "埼玉県知事,                          GOVERNOR,         埼玉県,          false",
            "环境局长,                            DIRECTOR,         环境局,          false",
            "環境局長,                            DIRECTOR,         環境局,          false",
            "小山市議会議長,                      ASSEMBLY_CHAIR,   小山市議会,      false",
            "大连市市长,                          MAYOR,            大连市,          false",
            "부산시장,                            MAYOR,            부산시,          false",
            "Mayor,                               MAYOR,            -,               false",
            "Mayor of Sano,                       MAYOR,            Sano,            false",
            "the Mayor of the City of Sano,       MAYOR,            Sano,            false",
            "mayor of Songlu.,                    MAYOR,            Songlu,          false",
            "Sano Mayor,                          MAYOR,            Sano,            false",
            "Vice Mayor of Quzhou,                DEPUTY_MAYOR,     Quzhou,          false",
            "Director of the Environment Bureau,  DIRECTOR,         Environment Bureau, false",
            "mayor of the city,                   MAYOR,            -,               false"})
    void anOfficeIsReadWithThePlaceOrBodyItIsOf(String written, OfficeCode code, String of, boolean former) {
        assertThat(OfficeWords.read(written)).contains(new OfficeWords.Reading(code, of, former));
    }

    /** RA-34: former stays former. */
    @ParameterizedTest
    @ValueSource(strings = {"前小山市長", "元小山市長", "former Mayor of Sano", "ex-mayor", "the former mayor", "전 부산시장", "原本溪市市长"})
    void whoHeldAnOfficeBeforeStaysFormer(String written) {
        assertThat(OfficeWords.read(written)).get().extracting(OfficeWords.Reading::former).isEqualTo(true);
    }

    /** RB-59: the role at the time is no former one. */
    @ParameterizedTest
    @ValueSource(strings = {"then Mayor of Sano", "当時の小山市長", "acting mayor", "时任市长"})
    void whoHeldItThenHeldIt(String written) {
        assertThat(OfficeWords.read(written)).get().extracting(OfficeWords.Reading::former).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "小山市", "delegation of Sano", "団長", "🎎", "Mayorga", "of", "former "})
    void whatIsNoOfficeIsNotRead(String written) {
        assertThat(OfficeWords.read(written)).isEmpty();
    }
}
