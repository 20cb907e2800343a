package org.musubi.chronology;

import java.util.List;

/** Dates in Japanese, Chinese and Korean, in the Western count of years. */
final class HanForm extends DateForm {

    static final HanForm JAPANESE = new HanForm(new Words("年", "月", "日", "", "～", "から", "まで", "頃", "おそらく", "年代", "世紀",
            List.of("春", "夏", "秋", "冬"), List.of("第1四半期", "第2四半期", "第3四半期", "第4四半期"), List.of("上半期", "下半期"),
            "のいずれかの日", "のいずれかの時期", "と", "または", "時期不明", "（終わりは不明）", "（始まりは不明）"));
    static final HanForm CHINESE = new HanForm(new Words("年", "月", "日", "", "至", "起", "以前", "左右", "可能", "年代", "世纪",
            List.of("春季", "夏季", "秋季", "冬季"), List.of("第一季度", "第二季度", "第三季度", "第四季度"), List.of("上半年", "下半年"),
            "之间的某一天", "之间的某一时期", "和", "或", "时间不详", "（结束时间不详）", "（开始时间不详）"));
    static final HanForm KOREAN = new HanForm(new Words("년", "월", "일", " ", "~", "부터", "까지", "경", "아마 ", "년대", "세기",
            List.of("봄", "여름", "가을", "겨울"), List.of("1분기", "2분기", "3분기", "4분기"), List.of("상반기", "하반기"),
            " 사이의 어느 날", " 사이의 어느 시기", "과 ", " 또는 ", "시기 미상", "(끝은 미상)", "(시작은 미상)"));

    private final Words words;

    /** The words of one language. */
    record Words(String year, String month, String day, String gap, String to, String since, String until, String about, String perhaps,
                 String decade, String century, List<String> seasons, List<String> quarters, List<String> halves,
                 String someDay, String someTime, String and, String or, String unknown, String endUnknown, String startUnknown) {
    }

    private HanForm(Words words) {
        this.words = words;
    }

    @Override
    String date(EdtfDate date) {
        if (isNamelessPart(date)) {
            return range(monthOf(date, false), monthOf(date, true));
        }
        return ((date.flags() & EdtfDate.UNCERTAIN) != 0 ? words.perhaps() : "") + year(date.year()) + rest(date, date.year().isExact())
                + ((date.flags() & EdtfDate.APPROXIMATE) != 0 ? words.about() : "");
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
            return space + (part <= 32 ? words.seasons().get((part - 21) % 4) : part <= 36 ? words.quarters().get(part - 33)
                    : words.halves().get(part - 40));
        }
        if (month(date) == 0) {
            return "";
        }
        var month = space + month(date) + words.month();
        return day(date) == 0 ? month : month + words.gap() + dayOf(date);
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
        if (!alike(from, to) || !sameYear(from, to) || month(from) == 0) {
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
    String joined(List<String> members, boolean all) {
        return String.join(all ? words.and() : words.or(), members);
    }

    @Override
    String atAnyTime() {
        return words.unknown();
    }
}
