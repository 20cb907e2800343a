package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds who leads a travelling group and who receives it, in Japanese. */
final class JapanesePersons {

    private static final Vocabulary WORDS = Vocabulary.of("ja");
    private static final String OFFICE = WORDS.any("office");
    private static final String HEAD = "(?:訪問団|代表団|訪中団|訪日団|使節団)?(?:団長|代表|隊長|班長|リーダー|総監督|引率者|責任者|首席代表)";
    private static final String DEPUTY = "(?:副団長|副代表|副隊長|副リーダー|副班長)";
    private static final String AS = "(?:とする|とした|として|とし|に|、|、)";
    private static final Pattern LED = Pattern.compile("を" + HEAD + AS + "|が" + HEAD + "(?:となり|を務め|をつとめ|として)|(?:が|の)?(?:率いる|引率する|引率の|引率で)");
    private static final Pattern SECONDED = Pattern.compile("を" + DEPUTY + AS);
    private static final Pattern LED_IN_BRACKETS = Pattern.compile("[(（](?:団長|代表|隊長|リーダー)[、,，:：・\\h\\u3000=＝は]*([^)）、，]{1,40})[)）、，]");
    private static final Pattern SECONDED_IN_BRACKETS = Pattern.compile("[(（、,](?:副団長)[、,，:：・\\h\\u3000=＝は]*([^)）、]{1,40})[)）、]");
    // A body and who presides over it, travelling: 議員連盟（会長 土屋和夫議員）の一行.
    private static final Pattern PRESIDED = Pattern.compile("[(（](?:会長|代表|理事長|会頭|議長|委員長)[、,，:：・\\h\\u3000=＝]*([^)）、，]{2,20})[)）]の?(?:一行|ほか|[0-9０-９一二三四五六七八九十]+[名人])");
    private static final Pattern LED_BEFORE = Pattern.compile("(?<!副)(?:団長)(?:は|の|:|：|・|、|=|＝)[\\h\\u3000]*([^、。「」はがを]{2,30}?(?:" + OFFICE + "|氏|さん))(?=[、。がはでを)）]|一行|ほか|ら|以下|と|$)");
    private static final Pattern NAMED_HEAD = Pattern.compile("([^、。「」はがをにで\\s]{1,12})(?<!副)[(（]?団長[)）]?(?=一行|ほか|他[0-9０-９]|外[0-9０-９]|ら|以下|が|は|を(?:はじめ|始め))");
    private static final Pattern PARTY = Pattern.compile(
            "一行(?=[0-9０-９一二三四五六七八九十がは、。にも計総]|を|$|\\s)|ほか(?=[^、。とがは]{0,12}?" + Numbers.JAPANESE + "[名人])|(?:外|他)(?=[、]?" + Numbers.JAPANESE + "[名人])|ら(?=[^、。とがは]{0,10}?(?:総勢|計)?" + Numbers.JAPANESE
                    + "[名人])|以下(?=[、]?(?:総勢|計)?" + Numbers.JAPANESE + "[名人])|(?:を)?(?:はじめ|始め)(?:とする|、)?(?=[^。、]{0,16}(?:" + Numbers.JAPANESE + "[名人]|団|一行))");
    private static final Pattern RECEIVED = Pattern.compile(
            "(?:との|と)(?:[^、。とをがは]{0,6})?(?:会談|懇談|会見|面談|意見交換|意見を交|対談|面会|歓談|交流会|交流を|協議|署名|昼食|夕食|ともに|共に|一緒に)|(?:等|など)?への(?:表敬|訪問)|を表敬|に(?:面会|謁見|会い|会っ)|(?:の|からの)(?:招請|招待|招き|招へい|招聘|案内|出迎え|歓迎)|を(?:はじめ|始め)(?=[^。]{0,30}(?:と|との)(?:会談|懇談|会見|面談|意見))|が(?:応対|歓迎|出迎え|迎え|案内|対応|接遇|同席)");
    private static final Pattern LIST = Pattern.compile("(?:、|，|及び|および|並びに|ならびに|と|や|,)");
    private static final Pattern TRAIL = Pattern.compile(
            "(?:の(?:要人|方々|皆さん|皆様|関係者|代表者?|役員|幹部|会員|職員|メンバー|議員)|(?<=政府|協会|議会|会)(?:代表者?|関係者|役員|会員|幹部)|(?:ら|等|など|たち|達|他|ほか)[^、。]{0,12})(?:ら|等|など)?$");
    private static final String BREAKS = "。「」『』\n\r";

    private final PageText page;
    private final JapanesePersonParser parser;

    JapanesePersons(PageText page, List<String> places) {
        this.page = page;
        this.parser = new JapanesePersonParser(page, places);
    }

    /** The leader that a sentence names, null where it names none. */
    @Nullable PersonRead leader(Range sentence) {
        var found = before(LED, sentence);
        if (found == null) {
            found = inside(LED_IN_BRACKETS, sentence);
        }
        if (found == null) {
            found = before(PARTY, sentence);
        }
        if (found == null) {
            found = inside(LED_BEFORE, sentence);
        }
        if (found == null) {
            found = inside(PRESIDED, sentence);
        }
        if (found == null) {
            found = headByName(sentence);
        }
        return found;
    }

    @Nullable PersonRead deputy(Range sentence) {
        var found = before(SECONDED, sentence);
        return found != null ? found : inside(SECONDED_IN_BRACKETS, sentence);
    }

    /** 大塚団長 says that a man named 大塚 is the head. */
    private @Nullable PersonRead headByName(Range sentence) {
        var match = matcher(NAMED_HEAD, sentence);
        while (match.find()) {
            var range = new Range(nameStart(match.start(1), match.end(1)), match.end(1));
            if (JapanesePersonParser.isName(page.slice(range)) && !page.slice(range).endsWith("団")) {
                var value = page.stated(range);
                return new PersonRead(value, page.stated(new Range(match.end(1), match.end(1) + 2)), value.span());
            }
        }
        return null;
    }

    private int nameStart(int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (page.text().charAt(i) == 'の') {
                from = i + 1;
            }
        }
        return from;
    }

    private @Nullable PersonRead before(Pattern cue, Range sentence) {
        var match = matcher(cue, sentence);
        while (match.find()) {
            var words = phraseBefore(sentence, match.start());
            var text = page.slice(words);
            if (!words.isEmpty() && (JapanesePersonParser.endsWithOffice(text) || cue == LED && text.length() <= 8)) {
                var person = parser.parse(cue == PARTY ? firstOf(sentence, words) : words);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    /** 三上市長、安西議長ら15名: who is named first leads. */
    private Range firstOf(Range sentence, Range words) {
        var first = words;
        while (first.start() > sentence.start() && "、・".indexOf(page.text().charAt(first.start() - 1)) >= 0) {
            var before = phraseBefore(sentence, first.start() - 1);
            var text = page.slice(before);
            if (before.isEmpty() || text.length() > 16 || !JapanesePersonParser.endsWithOffice(text) || parser.parse(before) == null) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private @Nullable PersonRead inside(Pattern pattern, Range sentence) {
        var match = matcher(pattern, sentence);
        while (match.find()) {
            var person = parser.parse(new Range(match.start(1), match.end(1)));
            if (person == null && JapanesePersonParser.isName(page.slice(new Range(match.start(1), match.end(1))))) {
                var value = page.stated(new Range(match.start(1), match.end(1)));
                person = new PersonRead(value, null, value.span());
            }
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** The words before a cue, back to what parts them from the rest of the sentence. */
    private Range phraseBefore(Range sentence, int end) {
        var text = page.text();
        int start = end;
        while (start > sentence.start()) {
            char c = text.charAt(start - 1);
            boolean particle = "はがをにで".indexOf(c) >= 0 && start < end && !isInsideName(text, start - 1);
            boolean from = start - 2 >= sentence.start() && (text.startsWith("より", start - 2) || text.startsWith("から", start - 2));
            if (from || isPlaceBracket(text, start - 1) || BREAKS.indexOf(c) >= 0 || c == '、' || c == '，' || c == '(' || c == '（' || particle) {
                break;
            }
            start--;
        }
        return page.strip(start, end);
    }

    /** 式典（本市）王市長: what closes here told a place and belongs to the words before. */
    private static boolean isPlaceBracket(String text, int at) {
        if (text.charAt(at) != '）' && text.charAt(at) != ')') {
            return false;
        }
        int open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
        return open >= 0 && at - open < 20 && text.substring(open, at).matches(".*(?:[市町村県省区]|会場|ホール|センター)");
    }

    /** A given name may be written in hiragana: 田中はるか. */
    private static boolean isInsideName(String text, int at) {
        return at > 0 && at + 1 < text.length() && isHiragana(text.charAt(at + 1)) && !isHiragana(text.charAt(at - 1))
                && at + 2 < text.length() && isHiragana(text.charAt(at + 2)) && "はが".indexOf(text.charAt(at)) < 0;
    }

    private static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u3096';
    }

    /** Those who receive, guide, invite or talk with the guests in a sentence. */
    List<PersonRead> hosts(Range sentence) {
        var hosts = new ArrayList<PersonRead>();
        var match = matcher(RECEIVED, sentence);
        int done = sentence.start();
        while (match.find()) {
            var chunk = listBefore(sentence, Math.max(done, sentence.start()), match.start());
            var found = people(chunk);
            for (var person : found) {
                if (hosts.stream().noneMatch(other -> other.span().overlaps(person.span()))) {
                    hosts.add(person);
                }
            }
            done = match.end();
        }
        return hosts;
    }

    private Range listBefore(Range sentence, int from, int end) {
        var text = page.text();
        int start = end;
        while (start > from) {
            char c = text.charAt(start - 1);
            boolean joins = c == 'に' && start - 2 >= from && "びく".indexOf(text.charAt(start - 2)) >= 0;
            if ("。「」『』はがをにで".indexOf(c) >= 0 && !joins) {
                break;
            }
            start--;
        }
        return page.strip(start, end);
    }

    /** The people and bodies of a list, from its end back to the first piece that is neither. */
    private List<PersonRead> people(Range list) {
        var pieces = new ArrayList<Range>();
        var match = matcher(LIST, list);
        int start = list.start();
        while (match.find()) {
            pieces.add(new Range(start, match.start()));
            start = match.end();
        }
        pieces.add(new Range(start, list.end()));
        var found = new ArrayList<PersonRead>();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            var person = host(pieces.get(i));
            if (person == null) {
                break;
            }
            found.addFirst(person);
        }
        return found;
    }

    private @Nullable PersonRead host(Range piece) {
        var range = page.strip(piece.start(), piece.end());
        var trail = TRAIL.matcher(page.slice(range));
        if (trail.find() && trail.start() > 1) {
            range = page.strip(range.start(), range.start() + trail.start());
        }
        var text = page.slice(range);
        int open = Math.max(text.indexOf('('), text.indexOf('（'));
        if (open >= 0 && (text.endsWith(")") || text.endsWith("）"))) {
            range = new Range(range.start() + open + 1, range.end() - 1);
            text = page.slice(range);
        }
        if (text.isEmpty() || text.length() > 40) {
            return null;
        }
        if (JapanesePersonParser.endsWithOffice(text)) {
            return parser.parse(range);
        }
        if (text.endsWith("首脳") || text.endsWith("要人")) {
            var role = page.stated(range);
            return new PersonRead(null, role, role.span());
        }
        int no = text.lastIndexOf('の');
        var body = no > 0 ? new Range(range.start() + no + 1, range.end()) : range;
        if (JapanesePersonParser.isBody(page.slice(body))) {
            var name = page.stated(body);
            return new PersonRead(name, null, name.span());
        }
        return null;
    }

    /** A traveller who goes alone or is the only one named: the subject of the sentence. */
    @Nullable PersonRead subject(Range sentence, int verb) {
        var text = page.text();
        for (int i = sentence.start(); i < verb; i++) {
            char c = text.charAt(i);
            if (c == 'が' || c == 'は') {
                var words = phraseBefore(sentence, i);
                var said = page.slice(words);
                return JapanesePersonParser.endsWithOffice(said) && !said.contains("への") ? parser.parse(words) : null;
            }
        }
        return null;
    }

    private Matcher matcher(Pattern pattern, Range range) {
        return pattern.matcher(page.text()).region(range.start(), range.end()).useTransparentBounds(true);
    }
}
