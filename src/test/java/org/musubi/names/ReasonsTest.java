package org.musubi.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

    private static List<MatchReason> reasons(String left, String right, String kind) {
        var of = NameKind.of(kind);
        return new NameMatcher().match(PreparedName.of(left, of), PreparedName.of(right, of)).reasons();
    }

    private static String told(String left, String right, String kind) {
        return String.join(" ", reasons(left, right, kind).stream().map(MatchReason::code).distinct().toList());
    }

    @ParameterizedTest(name = "{0} and {1}: {3}")
    @CsvSource(textBlock = """
            Suzuki Ichiro,   SUZUKI ICHIRO,     person, same-spelling
            Sano Shiro,      Sano Siro,         person, kunrei
            Sano Shizu,      Sano Sidu,         person, nihon
            Sano Koji,       Sano Kozi,         person, kunrei
            Ohta Ken,        Ota Ken,           person, passport
            Kamba Ken,       Kanba Ken,         person, passport
            Satou Ken,       Satō Ken,          person, wapuro
            Satou Ken,       Sato Ken,          person, wapuro long-vowels
            Satō Ken,        Sato Ken,          person, long-vowels
            Takahashi Riyouta, Takahashi Ryouta, person, split-kana
            Ōshima Yuki,     Osima Yuki,        person, kunrei long-vowels
            Hattori Ken,     Hatori Ken,        person, doubled-letter
            渡辺健,          Watanabe Ken,      person, same-reading
            大島 靖,         Oshima Yasushi,    person, same-reading long-vowels hepburn
            大島 靖,         Osima Yasusi,      person, same-reading kunrei long-vowels
            大島 靖,         Осима Ясуси,       person, same-reading polivanov
            大島 靖,         Y. Oshima,         person, same-reading long-vowels initial swapped-order
            Watanabe Ken,    Ken Watanabe,      person, same-spelling swapped-order
            Jiro Sano,       J. Sano,           person, initial
            Jun'ichi Sano,   Junichi Sano,      person, joined-or-split
            本渓,            本溪,              place,  shinjitai
            本渓,            本溪市,            place,  shinjitai
            広州,            广州,              place,  shinjitai
            廣州,            广州,              place,  simplified
            国分寺,          國分寺,            place,  traditional
            磐田,            盤田,              place,  look-alike
            干国磐,          于国磐,            person, look-alike
            本溪,            Benxi,             place,  pinyin
            本溪,            Pen-hsi,           place,  wade-giles
            青島,            Tsingtao,          place,  postal
            大連,            Далянь,            place,  palladius
            大連,            다롄,              place,  hangul-of-chinese
            札幌,            삿포로,            place,  hangul-of-japanese
            札幌,            Саппоро,           place,  same-reading polivanov
            김민준,          Gim Minjun,        person, revised
            박지성,          Park Ji-sung,      person, customary
            서울,            Seoul,             place,  revised
            부산,            Pusan,             place,  mccune-reischauer
            金正恩,          김정은,            person, hanja-reading
            肇慶,            Čao-čching,        place,  czech
            内江,            Nej-ťiang,         place,  czech
            釜石,            Kamaišis,          place,  same-reading european
            開原,            Kajjuan',          place,  palladius
            惠州,            Хуэйчжоу,          place,  palladius
            章丰,            Chang-feng-chieh,  place,  wade-giles
            """)
    void namesThatAreOneAreToldHowTheyMet(String left, String right, String kind, String codes) {
        assertThat(told(left, right, kind)).isEqualTo(codes);
    }

    @ParameterizedTest(name = "{0} and {1}: {3}")
    @CsvSource(textBlock = """
            高福春,          高福玉,            person, -other-given-name
            王祖申,          王強,              person, -other-given-name
            田中一郎,        鈴木一郎,          person, -other-surname
            김정희,          Kim Min-hee,       person, -other-given-name
            Shimada Kenji,   Shimada Taro,      person, -other-part
            横浜,            Takahama,          place,  -other-reading
            佐藤一郎,        Satō Kenji ,       person, -other-given-name -other-reading
            第一中学,        第二中学,          organisation, -other-ordinal
            Yangzhou,        Yancheng,          place,  -other-name
            """)
    void namesThatAreTwoAreToldWhatKeepsThemApart(String left, String right, String kind, String codes) {
        assertThat(told(left, right, kind)).isEqualTo(codes);
    }

    @ParameterizedTest(name = "{0} and {1} show {3} and {4}")
    @CsvSource(textBlock = """
            本渓,       本溪,           place,  渓,       溪
            磐田,       盤田,           place,  磐,       盤
            大島 靖,    Oshima Yasushi, person, 大島,     おおしま
            高福春,     高福玉,         person, 福春,     福玉
            第一中学,   第二中学,       org,    1,        2
            Sano Shiro, Sano Siro,      person, shiro,    siro
            부산,       Pusan,          place,  부산,     pusan
            """)
    void theFirstReasonShowsWhatItIsSeenIn(String left, String right, String kind, String shownLeft, String shownRight) {
        var reason = reasons(left, right, kind).getFirst();
        assertThat(List.of(reason.left(), reason.right())).containsExactly(shownLeft, shownRight);
    }
}
