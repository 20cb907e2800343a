package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dates in Japanese, Chinese and Korean, in the Western count of years. */
final class HanForm extends DateForm {

    static final HanForm JAPANESE = new HanForm(new Words("年", "月", "日", "", "～", "から", "まで", "頃", "おそらく", "年代", "世紀",
            List.of("春", "夏", "秋", "冬"), List.of("第1四半期", "第2四半期", "第3四半期", "第4四半期"), List.of("上半期", "下半期"),
            "のいずれかの日", "のいずれかの時期", "、", "と", "または", "またはそれ以前", "またはそれ以後", "時期不明", "（終わりは不明）", "（始まりは不明）",
            "（北半球）", "（南半球）", "（%s）", "、", "は不確か", "はおよそ", "は不確かでおよそ"));
    static final HanForm CHINESE = new HanForm(new Words("年", "月", "日", "", "至", "起", "以前", "左右", "可能", "年代", "世纪",
            List.of("春季", "夏季", "秋季", "冬季"), List.of("第一季度", "第二季度", "第三季度", "第四季度"), List.of("上半年", "下半年"),
            "之间的某一天", "之间的某一时期", "、", "和", "或", "或更早", "或更晚", "时间不详", "（结束时间不详）", "（开始时间不详）",
            "（北半球）", "（南半球）", "（%s）", "，", "不确定", "为约数", "不确定且为约数"));
    static final HanForm KOREAN = new HanForm(new Words("년", "월", "일", " ", "~", "부터", "까지", "경", "아마 ", "년대", "세기",
            List.of("봄", "여름", "가을", "겨울"), List.of("1분기", "2분기", "3분기", "4분기"), List.of("상반기", "하반기"),
            " 사이의 어느 날", " 사이의 어느 시기", ", ", "과 ", " 또는 ", " 또는 그 이전", " 또는 그 이후", "시기 미상", "(끝은 미상)", "(시작은 미상)",
            "(북반구)", "(남반구)", " (%s)", ", ", " 불확실", " 대략", " 불확실하고 대략"));

    private final Words words;

    /** The words of one language. */
    record Words(String year, String month, String day, String gap, String to, String since, String until, String about, String perhaps,
                 String decade, String century, List<String> seasons, List<String> quarters, List<String> halves,
                 String someDay, String someTime, String comma, String and, String or, String orEarlier, String orLater, String unknown,
                 String endUnknown, String startUnknown, String north, String south, String remark, String remarks,
                 String uncertain, String approximate, String both) {
    }

    private HanForm(Words words) {
        this.words = words;
    }

    @Override
    String date(EdtfDate date) {
        if (isQualifiedInParts(date)) {
            return year(date.year()) + rest(date, date.year().isExact()) + words.remark().formatted(String.join(words.remarks(),
                    Stream.of(doubt(words.year(), date.yearFlags()), doubt(words.month(), date.monthFlags()), doubt(words.day(), date.dayFlags()))
                            .filter(said -> !said.isEmpty()).toList()));
        }
        return ((date.flags() & EdtfDate.UNCERTAIN) != 0 ? words.perhaps() : "") + year(date.year()) + rest(date, date.year().isExact())
                + ((date.flags() & EdtfDate.APPROXIMATE) != 0 ? words.about() : "");
    }

    private String doubt(String part, int flags) {
        return flags == 0 ? "" : part + (flags == EdtfDate.UNCERTAIN ? words.uncertain() : flags == EdtfDate.APPROXIMATE ? words.approximate() : words.both());
    }

    private String year(EdtfYear year) {
        var digits = year.digits();
        if (isDecade(year)) {
            return digits.substring(0, 3) + "0" + words.decade();
        }
        if (isCentury(year)) {
            return Integer.parseInt(digits.substring(0, 2)) + 1 + words.century();
        }
        return year.isExact() ? Integer.parseInt(digits) + words.year() : "";
    }

    /** What follows the year. */
    String rest(EdtfDate date, boolean gap) {
        var space = gap ? words.gap() : "";
        var part = part(date);
        if (part > 0) {
            return space + (part <= 32 ? season(part) : part <= 36 ? words.quarters().get(part - 33)
                    : words.halves().get(part - 40));
        }
        if (month(date) == 0) {
            return "";
        }
        var month = space + month(date) + words.month();
        return day(date) == 0 ? month : month + words.gap() + dayOf(date);
    }

    private String season(int part) {
        return words.seasons().get((part - 21) % 4) + (part <= 24 ? "" : part <= 28 ? words.north() : words.south());
    }

    private String dayOf(EdtfDate date) {
        return day(date) + words.day() + (date.time() == null ? "" : " " + clock(date.time()));
    }

    @Override
    String range(EdtfDate from, EdtfDate to) {
        return date(from) + words.to() + shortened(from, to);
    }

    /** The end of a range without what its start has said. */
    String shortened(EdtfDate from, EdtfDate to) {
        var seasons = isSeason(from) && isSeason(to) && from.flags() + to.flags() == 0;
        if (!sameYear(from, to) || !seasons && (!alike(from, to) || month(from) == 0)) {
            return date(to);
        }
        return day(from) > 0 && month(from) == month(to) ? dayOf(to) : rest(to, false);
    }

    @Override
    String since(EdtfDate from) {
        return date(from) + words.since();
    }

    @Override
    String until(EdtfDate to) {
        return date(to) + words.until();
    }

    @Override
    String unknownEnd(EdtfDate from) {
        return date(from) + words.since() + words.endUnknown();
    }

    @Override
    String unknownStart(EdtfDate to) {
        return date(to) + words.until() + words.startUnknown();
    }

    @Override
    String oneWithin(EdtfDate from, EdtfDate to) {
        return range(from, to) + (day(from) > 0 && day(to) > 0 ? words.someDay() : words.someTime());
    }

    @Override
    String orEarlier(EdtfDate to) {
        return date(to) + words.orEarlier();
    }

    @Override
    String orLater(EdtfDate from) {
        return date(from) + words.orLater();
    }

    @Override
    List<String> sharing(List<EdtfDate> dates) {
        return sharing(dates, date(dates.getFirst()));
    }

    /** The dates of one year, the first said in full, the others without what the one before has said. */
    List<String> sharing(List<EdtfDate> dates, String first) {
        var said = new ArrayList<>(List.of(first));
        for (var i = 1; i < dates.size(); i++) {
            said.add(shortened(dates.get(i - 1), dates.get(i)));
        }
        return said;
    }

    @Override
    String joined(List<String> members, boolean all) {
        var last = members.size() - 1;
        var before = String.join(words.comma(), members.subList(0, last));
        return before + (all ? particle(before) : words.or()) + members.get(last);
    }

    /** The Korean "and" depends on whether the syllable before it ends in a consonant. */
    private String particle(String before) {
        var syllable = before.charAt(before.length() - 1) - '\uAC00';
        return words.and().equals("과 ") && syllable >= 0 && syllable % 28 == 0 ? "와 " : words.and();
    }

    @Override
    String atAnyTime() {
        return words.unknown();
    }
}
