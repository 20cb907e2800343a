package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds how many people travelled, in Japanese: the whole group, and parts of it. */
final class JapaneseSizes {

    private static final String N = "(" + Numbers.JAPANESE + ")";
    private static final String PEOPLE = "(?:余)?(?:名(?!誉|所|物|称|古|産|月|簿)|人(?!民|展|大|口|形|会|間|工|事|数|類|々))(?:余り|余|ほど|程度)?";
    private static final String FEW = "(?:約|およそ)?";
    private static final Pattern TOTAL = Pattern.compile("(?:(?:合|総)?計|総勢|合わせて|あわせて|合せて|全員で?|総員|総数|の計|を含む|を含め|を含めて|を含めた)[\\h\\u3000、]*" + FEW + N + PEOPLE);
    private static final Pattern PARTY = Pattern.compile("一行[\\h\\u3000、(（は]*(?:総勢|計)?" + FEW + N + PEOPLE);
    private static final Pattern OTHERS = Pattern.compile("(?:ほか|外|他|その他)[、\\h\\u3000]*" + FEW + N + PEOPLE);
    private static final Pattern UNDER = Pattern.compile("(?:以下|ら|始め|はじめ|始めとする|はじめとする)[、\\h\\u3000]*(?:総勢|計)?" + FEW + N + PEOPLE);
    private static final Pattern MADE_OF = Pattern.compile(N + PEOPLE + "(?:から(?:なる|成る|なり)|で(?:構成|編成|結成|訪|来|派遣)|の(?=[^、。]{0,20}(?:団|一行|チーム|使節|の翼|の船|グループ|ミッション))|規模)");
    private static final Pattern GROUP = Pattern.compile("(?:団|隊|チーム|使節|楽部|の翼|の船|グループ|ミッション|ツアー|楽団)[」』]?[\\h\\u3000、(（は]*(?:団員|メンバー)?(?:総勢|計)?" + FEW + N + PEOPLE + "(?![、,と及][び\\h]?[\\p{IsHan}\\p{IsKatakana}ー]{1,8}[0-9０-９]+[名人])");
    private static final Pattern COUNTED = Pattern.compile("(?:生徒|学生|児童|中学生|高校生|小学生|大学生|教諭|教員|教師|市民|町民|村民|団員|会員|選手|議員|職員|研修生|実習生|留学生|医師|看護師|看護婦|引率(?:者|教員|教諭|職員)?|関係者|代表|青年|青少年|女性|隊員|技術者|専門家|役員|メンバー|幹部|記者|画家|書家|参加者|監督|付添|付き添い|コーチ|指導者|保護者|通訳|随員|団長|スタッフ|教授|大学生|園児|住民|農家|経営者|職人|楽団員|消防団員|警察官)(?:ら|たち|等|など)?[\\h\\u3000]*" + FEW + N + PEOPLE);
    private static final Pattern SUBJECT = Pattern.compile(N + PEOPLE + "(?=が|は|を(?:派遣|受|迎|招)|来[市町村区県訪日]|訪[問中日]|出席|参加)");
    // A head and a number in brackets behind the name of a group: (団長・孟副市長、6名).
    private static final Pattern BRACKET = Pattern.compile("[(（][^()（）。]{0,40}?団長[^()（）。]{0,40}?[、,，][\\h\\u3000]*(?:総勢|一行|計)?" + FEW + N + PEOPLE + "[)）]");
    private static final Pattern PART = Pattern.compile("(?:その中の|その中で|そのうち|其のうち|このうち|うち|内)(?:の|、|、)?[\\h\\u3000]*" + FEW + N + PEOPLE);
    private static final Pattern EACH = Pattern.compile("\\G[\\h\\u3000]*(?:ずつ|づつ|宛)");

    private final PageText page;

    JapaneseSizes(PageText page) {
        this.page = page;
    }

    /** The whole group, null where nobody counts it. */
    @Nullable Value<Integer> size(List<Range> sentences, boolean led) {
        for (var sentence : sentences) {
            var found = first(TOTAL, sentence, 0);
            found = found != null ? found : first(PARTY, sentence, 0);
            found = found != null ? found : led ? first(OTHERS, sentence, 1) : null;
            found = found != null ? found : first(UNDER, sentence, 0);
            found = found != null ? found : first(MADE_OF, sentence, 0);
            found = found != null ? found : first(GROUP, sentence, 0);
            found = found != null ? found : first(BRACKET, sentence, 0);
            if (found != null) {
                return found;
            }
        }
        for (var sentence : sentences) {
            var found = counted(sentence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    List<PartySize> parts(List<Range> sentences) {
        var parts = new ArrayList<PartySize>();
        for (var sentence : sentences) {
            var match = matcher(PART, sentence);
            while (match.find()) {
                var number = Numbers.integer(match.group(1));
                if (number.isPresent()) {
                    int end = match.end();
                    while (end < sentence.end() && "。、".indexOf(page.text().charAt(end)) < 0) {
                        end++;
                    }
                    var scope = page.slice(page.strip(match.end(), end)).replaceFirst("^[がはを]", "");
                    parts.add(new PartySize(page.stated(number.getAsInt(), new Range(match.start(), match.end())), scope));
                }
            }
        }
        return parts;
    }

    private @Nullable Value<Integer> first(Pattern pattern, Range sentence, int added) {
        var match = matcher(pattern, sentence);
        while (match.find()) {
            var number = number(match, sentence);
            if (number.isPresent()) {
                return page.stated(number.getAsInt() + added, new Range(match.start(), match.end()));
            }
        }
        return null;
    }

    /** Counted people without a word for the whole: 生徒10名、引率2名 are twelve. */
    private @Nullable Value<Integer> counted(Range sentence) {
        int sum = 0;
        int start = -1;
        int end = -1;
        var match = matcher(COUNTED, sentence);
        while (match.find()) {
            var number = number(match, sentence);
            if (number.isPresent() && (end < 0 || match.start() - end <= 2)) {
                sum += number.getAsInt();
                start = start < 0 ? match.start() : start;
                end = match.end();
            }
        }
        if (sum > 0) {
            return page.stated(sum, new Range(start, end));
        }
        return first(SUBJECT, sentence, 0);
    }

    private OptionalInt number(Matcher match, Range sentence) {
        var before = page.text().substring(Math.max(sentence.start(), match.start(1) - 4), match.start(1));
        boolean part = before.endsWith("うち") || before.endsWith("内") || before.endsWith("中の") || before.endsWith("うちの") || before.endsWith("第") || before.endsWith("各");
        boolean each = EACH.matcher(page.text()).region(match.end(), sentence.end()).lookingAt();
        return part || each ? OptionalInt.empty() : Numbers.integer(match.group(1));
    }

    private Matcher matcher(Pattern pattern, Range range) {
        return pattern.matcher(page.text()).region(range.start(), range.end()).useTransparentBounds(true);
    }
}
