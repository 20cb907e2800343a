package org.musubi.intake.reading;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the words for one person into name and office, where Japanese puts nothing between them: 李英傑本渓市副市長 is 李英傑, 本渓市副市長; 小山市長
 * on a page of 小山市 is an office alone; 船田市長 is 船田, 市長.
 */
final class JapanesePersonParser {

    private static final Vocabulary WORDS = Vocabulary.of("ja");
    private static final Pattern OFFICE_AT_END = Pattern.compile("(?:元|前|名誉|第一|首席|筆頭|常任|永年)?" + WORDS.any("office") + "$");
    private static final Pattern OFFICE_THEN_NAME = Pattern.compile("^(.*" + WORDS.any("office") + ")[\\h\\u3000・]?([^\\s]{1,4}(?:[\\h\\u3000][^\\s]{1,4})?|[\\p{IsKatakana}ー・＝]{2,20})$");
    private static final Pattern NAME_THEN_OFFICE = Pattern.compile("^([\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}]{2,7})[\\h\\u3000]+(\\S*" + WORDS.any("office") + ")$");
    private static final Pattern HONORIFIC = Pattern.compile(WORDS.any("honorific") + "$");
    private static final Pattern BODY = Pattern.compile(
            "(?:委員会|委会|協議会|連合会|協会|会議所|政府|制府|議会|大会|人大|政協|病院|医院|学院|大学|学校|[小中高]校|公司|会社|組合|農協|連盟|局|庁|課|署|省|党|センター|クラブ|研究所|事務所|役所|役場|銀行|工場|財団|基金|図書館|博物館|美術館|公民館|工業会|商店会|友の会)");
    private static final Pattern SHORT_BODY = Pattern.compile("[部会所社館園場院校団室店]$");
    private static final Pattern NAME = Pattern.compile(
            "[\\p{IsHan}々〆ヶ]{1,5}(?:[\\h\\u3000][\\p{IsHan}々]{1,3})?|[\\p{IsHan}々]{1,4}[\\p{IsHiragana}\\p{IsKatakana}]{1,5}|[\\p{IsKatakana}ー・＝]{2,24}|\\p{IsLatin}[\\p{IsLatin}.\\h'’-]{1,40}");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:一行|市民|町民|本市|当市|両市|同市|要人|同|両|各|新|前|元|関係者?|代表者?|市|町|村|県|副|総|現|他|同行|その|この|市内|県内|国内|公募|団員|団|全国|中国|日本|地元|担当|名誉|常務|第[一二三四五六七八九十]+|.*[をがはにでへも、。]+.*)");
    // 土井市民部長 is 土井 of the department for citizens, 西山市議会議長 on a page of other cities 西山 of the council.
    private static final Pattern DEPARTMENT = Pattern.compile("([\\p{IsHan}々]{1,3}?)((?:市民|総務|企画|財政|教育|産業|経済|環境|建設|都市|福祉|保健|商工|観光|農林|農政|水産|水道|生活|文化|国際|秘書|広報|政策|振興|消防|健康|民生|土木|港湾|交流|推進)+(?:部長|次長|課長|局長|係長|室長|部次長|担当部長)|[市町]議会(?:副?議長|議員))");
    private static final Pattern PLACE_AT_END = Pattern.compile("[\\p{IsHan}々ヶ\\p{IsKatakana}ー]{1,6}[市県省区郡]$");

    private final PageText page;
    private final List<String> places;

    /**
     * A parser for one page.
     *
     * @param places names of places on the page, the longest first
     */
    JapanesePersonParser(PageText page, List<String> places) {
        this.page = page;
        this.places = places.stream().map(KanjiFold::fold).toList();
    }

    /** The person that these words are; null where they are none. */
    @Nullable PersonRead parse(Range words) {
        var whole = page.strip(words.start(), words.end());
        var text = page.slice(whole);
        var polite = HONORIFIC.matcher(text);
        boolean honoured = polite.find() && polite.start() > 0;
        var bare = honoured ? new Range(whole.start(), whole.start() + polite.start()) : whole;
        var person = parseBare(bare, honoured);
        return person == null ? null : new PersonRead(person.name(), person.role(), page.span(whole));
    }

    private @Nullable PersonRead parseBare(Range words, boolean honoured) {
        var text = page.slice(words);
        int cut = lastCut(text);
        if (cut > 0) {
            var behind = page.strip(words.start() + cut, words.end());
            var before = text.substring(0, cut - 1);
            var name = page.slice(behind);
            if (!OFFICE_AT_END.matcher(name).find() && OFFICE_AT_END.matcher(before).find() && isName(name)) {
                return person(behind, officeOf(new Range(words.start(), words.start() + cut - 1)));
            }
            var person = whole(behind, honoured);
            var first = new Range(words.start(), words.start() + cut - 1);
            boolean nameFirst = person != null && person.name() == null && person.role() != null && text.charAt(cut - 1) == '・'
                    && isName(before) && lastBody(before) != before.length() && !SHORT_BODY.matcher(before).find() && !PLACE_AT_END.matcher(before).matches()
                    && places.stream().noneMatch(KanjiFold.fold(before)::equals);
            return nameFirst ? person(first, behind) : person;
        }
        return whole(words, honoured);
    }

    /** Where the last piece begins: behind a の or a middle dot that stands before it. */
    private static int lastCut(String text) {
        int cut = Math.max(text.lastIndexOf('の'), text.lastIndexOf('・'));
        // A middle dot inside a name in katakana parts nothing.
        if (cut > 0 && text.charAt(cut) == '・' && isKatakana(text.charAt(cut - 1)) && cut + 1 < text.length() && isKatakana(text.charAt(cut + 1))) {
            cut = text.lastIndexOf('の');
        }
        return cut > 0 && cut + 1 < text.length() ? cut + 1 : 0;
    }

    private static boolean isKatakana(char c) {
        return c >= '\u30A1' && c <= '\u30FC';
    }

    private @Nullable PersonRead whole(Range words, boolean honoured) {
        var text = page.slice(words);
        var apart = NAME_THEN_OFFICE.matcher(text);
        if (apart.matches() && isName(apart.group(1)) && !OFFICE_AT_END.matcher(apart.group(1)).find()) {
            return person(new Range(words.start(), words.start() + apart.end(1)), new Range(words.start() + apart.start(2), words.end()));
        }
        var office = OFFICE_AT_END.matcher(text);
        if (office.find()) {
            return withOffice(words, text, office.start());
        }
        var first = OFFICE_THEN_NAME.matcher(text);
        if (first.matches() && isName(text.substring(first.start(2)))) {
            return person(new Range(words.start() + first.start(2), words.end()), new Range(words.start(), words.start() + first.end(1)));
        }
        return honoured && isName(text) ? person(words, null) : null;
    }

    /** 船田 市長, 江端 本渓市長, 小山市長: where the name ends is told by the places and bodies that are known. */
    private @Nullable PersonRead withOffice(Range words, String text, int office) {
        var rest = text.substring(0, office).stripTrailing();
        if (rest.isEmpty()) {
            return person(null, words);
        }
        // The office's own first character may belong to the place: 小山市 + 長.
        var reach = KanjiFold.fold(text.substring(0, Math.min(text.length(), office + 1)));
        for (var place : places) {
            int at = reach.lastIndexOf(place);
            if (at >= 0 && (place.length() > 2 || place.endsWith("市") || at + place.length() >= rest.length())) {
                return besidePlace(words, text, office, at, Math.min(at + place.length(), rest.length()));
            }
        }
        var department = DEPARTMENT.matcher(text);
        if (department.matches() && isName(department.group(1))) {
            return named(words, 0, department.end(1), new Range(words.start() + department.end(1), words.end()));
        }
        var body = lastBody(rest);
        if (body == rest.length()) {
            return person(null, words);
        }
        if (body > 0) {
            return named(words, body, rest.length(), new Range(words.start() + office, words.end()));
        }
        if (SHORT_BODY.matcher(rest).find() && rest.length() >= 4 || PLACE_AT_END.matcher(rest).matches() && rest.length() >= 3) {
            return person(null, words);
        }
        return named(words, 0, rest.length(), new Range(words.start() + office, words.end()));
    }

    private @Nullable PersonRead besidePlace(Range words, String text, int office, int at, int end) {
        if (at > 0) {
            return named(words, 0, text.substring(0, at).stripTrailing().length(), new Range(words.start() + at, words.end()));
        }
        var between = text.substring(end, office);
        if (between.isEmpty() || office <= end) {
            return person(null, words);
        }
        var unit = between.startsWith("市") || between.startsWith("町") || between.startsWith("県") ? between.substring(1) : between;
        if (unit.isEmpty()) {
            return person(null, words);
        }
        int body = lastBody(between);
        if (body == between.length() || SHORT_BODY.matcher(between).find() && between.length() >= 3) {
            return person(null, words);
        }
        int start = body > 0 ? end + body : office - unit.length();
        return named(words, start, office, new Range(words.start() + office, words.end()));
    }

    private @Nullable PersonRead named(Range words, int start, int end, Range role) {
        var range = page.strip(words.start() + start, words.start() + end);
        if (range.isEmpty() || !isName(page.slice(range))) {
            return page.slice(range).matches(NO_NAME.pattern()) && !page.slice(range).matches("[^をがはにでへも、。]*[をがはにでへも、。].*")
                    ? person(null, words) : null;
        }
        return person(range, role);
    }

    private static int lastBody(String text) {
        var match = BODY.matcher(text);
        int last = -1;
        while (match.find()) {
            last = match.end();
        }
        return last;
    }

    private Range officeOf(Range words) {
        int cut = lastCut(page.slice(words));
        return page.strip(words.start() + cut, words.end());
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !NO_NAME.matcher(text).matches();
    }

    private PersonRead person(@Nullable Range name, @Nullable Range role) {
        var named = name == null ? null : page.stated(name);
        var office = role == null ? null : page.stated(role);
        var span = named != null ? named.span() : office.span();
        return new PersonRead(named, office, span);
    }

    /** Whether the words are a body that can receive guests, such as a council or a school. */
    static boolean isBody(String text) {
        return text.length() <= 30 && (lastBody(text) == text.length() || text.matches(".*[\\p{IsHan}]{2,}(?:会|校|院|人大|首脳|団体|社|館|園|組合)"));
    }

    static boolean endsWithOffice(String text) {
        return OFFICE_AT_END.matcher(text).find() || HONORIFIC.matcher(text).find() && text.length() > 2;
    }
}
