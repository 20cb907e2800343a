package org.musubi.intake.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.register.instrument.InstrumentType;

/** Finds what an event is about, beside who went where: fields of exchange, occasions, papers, money. */
final class FactFinder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DIGITS = "(?:[0-9０-９][0-9０-９,，.．]*)";
    private static final Pattern SIGNED = Pattern.compile("の(?:調印|締結|署名)");
    private static final Pattern JAPANESE_MONEY = Pattern.compile(
            "((?:" + DIGITS + "|[億万千百十]|[一二三四五六七八九](?=[億万千百十]))+)[\\h]*(円|人民元|元(?!年|市|町|日)|米ドル|ドル|ウォン|ユーロ|ルーブル)");
    private static final Pattern ENGLISH_MONEY = Pattern.compile(
            "((?:US\\s?\\$|HK\\s?\\$|RMB|CNY|JPY|USD|¥|￥|\\$|€|₩)\\s?)?(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s?(million|billion|thousand|hundred\\s+thousand|trillion))?"
                    + "(?:\\s?((?:Japanese\\s+|Chinese\\s+|US\\s+|U\\.S\\.\\s+|American\\s+|Korean\\s+)?(?:yen|yuan|renminbi|RMB|JPY|CNY|USD|dollars?|won|euros?|rubles?|pounds?))\\b)?", FLAGS);
    private static final Map<String, String> CURRENCIES = Map.ofEntries(Map.entry("円", "JPY"), Map.entry("yen", "JPY"), Map.entry("jpy", "JPY"),
            Map.entry("人民元", "CNY"), Map.entry("元", "CNY"), Map.entry("yuan", "CNY"), Map.entry("renminbi", "CNY"), Map.entry("rmb", "CNY"),
            Map.entry("cny", "CNY"), Map.entry("米ドル", "USD"), Map.entry("us$", "USD"), Map.entry("usd", "USD"), Map.entry("us dollars", "USD"),
            Map.entry("u.s. dollars", "USD"), Map.entry("american dollars", "USD"), Map.entry("ウォン", "KRW"), Map.entry("won", "KRW"), Map.entry("₩", "KRW"), Map.entry("ユーロ", "EUR"),
            Map.entry("euro", "EUR"), Map.entry("euros", "EUR"), Map.entry("€", "EUR"), Map.entry("hk$", "HKD"), Map.entry("ルーブル", "RUB"),
            Map.entry("ruble", "RUB"), Map.entry("rubles", "RUB"));

    private final Map<String, Finder> fields = new LinkedHashMap<>();
    private final Finder occasions;
    private final Map<InstrumentType, Finder> instruments = new LinkedHashMap<>();
    private final boolean japanese;

    FactFinder(Vocabulary words, boolean japanese) {
        this.japanese = japanese;
        words.under("field.").keySet().forEach(code -> fields.put(code, new Finder(Pattern.compile(words.any("field." + code), FLAGS))));
        this.occasions = new Finder(Pattern.compile(words.any("occasion"), japanese ? FLAGS : 0));
        var byKind = new LinkedHashMap<InstrumentType, List<String>>();
        for (var phrase : words.phrases("instrument")) {
            byKind.computeIfAbsent(InstrumentType.valueOf(phrase.value().toUpperCase(Locale.ROOT)), kind -> new ArrayList<>()).add(phrase.words());
        }
        byKind.forEach((kind, list) -> instruments.put(kind, new Finder(Pattern.compile(alternatives(list), FLAGS))));
    }

    private static String alternatives(List<String> words) {
        return "(?:" + String.join("|", words.stream().sorted((a, b) -> b.length() - a.length()).toList()) + ")";
    }

    void find(EventDraft draft, TypeReader types, Sides sides) {
        var page = draft.page();
        var forms = sides.forms();
        for (var sentence : draft.sentences) {
            fields.forEach((code, pattern) -> {
                if (draft.fields.stream().noneMatch(field -> field.value().equals(code))) {
                    var match = pattern.in(page.text(), sentence.start(), sentence.end());
                    while (match.find()) {
                        if (!isInPlaceName(page.text(), match.start(), match.end(), forms)) {
                            draft.fields.add(page.stated(code, new Range(match.start(), match.end())));
                            break;
                        }
                    }
                }
            });
            occasions(draft, page, sentence);
            instruments(draft, page, sentence, types);
            if (japanese) {
                japaneseMoney(draft, page, sentence);
            } else {
                englishMoney(draft, page, sentence);
            }
        }
    }

    /** Port Arden is no port, and 桜川 no cherry. */
    private static boolean isInPlaceName(String text, int start, int end, List<String> forms) {
        for (var form : forms) {
            for (int at = Math.max(0, end - form.length()); at <= start; at++) {
                if (form.length() >= end - start && text.startsWith(form, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void occasions(EventDraft draft, PageText page, Range sentence) {
        var match = occasions.in(page.text(), sentence.start(), sentence.end());
        while (match.find()) {
            var value = page.stated(unquoted(page, page.strip(match.start(), match.end())));
            if (draft.occasions.stream().noneMatch(other -> other.value().equals(value.value()))) {
                draft.occasions.add(value);
            }
        }
    }

    private static Range unquoted(PageText page, Range range) {
        var text = page.slice(range);
        return text.length() > 2 && "‘“「\"'".indexOf(text.charAt(0)) >= 0 && "’”」\"'".indexOf(text.charAt(text.length() - 1)) >= 0
                ? new Range(range.start() + 1, range.end() - 1) : range;
    }

    private void instruments(EventDraft draft, PageText page, Range sentence, TypeReader types) {
        instruments.forEach((kind, pattern) -> {
            var match = pattern.in(page.text(), sentence.start(), sentence.end());
            while (match.find()) {
                var name = japanese ? JapaneseInstrumentName.around(page, sentence, match.start(), match.end())
                        : EnglishInstrumentName.around(page, sentence, match.start(), match.end());
                boolean known = name == null || draft.instruments.stream().anyMatch(other -> other.span().overlaps(page.span(name)));
                boolean signed = SIGNED.matcher(page.text()).region(match.end(), sentence.end()).lookingAt();
                if (!known && !types.isMeantOnly(page.text(), sentence, match.start(), signed ? match.end() + 3 : match.end())) {
                    var value = page.stated(name);
                    if (draft.instruments.stream().noneMatch(other -> other.name().endsWith(value.value()))) {
                        draft.instruments.add(new InstrumentRead(value.value(), value.span(), kind));
                    }
                }
            }
        });
    }

    private static void japaneseMoney(EventDraft draft, PageText page, Range sentence) {
        var match = JAPANESE_MONEY.matcher(page.text()).region(sentence.start(), sentence.end());
        while (match.find()) {
            var number = Numbers.decimal(match.group(1).replaceAll("[.．]$", ""));
            if (number != null && number.signum() > 0) {
                add(draft, page, number, CURRENCIES.get(match.group(2)), match.start(), match.end());
            }
        }
    }

    private static void englishMoney(EventDraft draft, PageText page, Range sentence) {
        var match = ENGLISH_MONEY.matcher(page.text()).region(sentence.start(), sentence.end());
        while (match.find()) {
            if (match.group(1) == null && match.group(4) == null) {
                continue;
            }
            var number = new BigDecimal(match.group(2).replace(",", ""));
            if (match.group(3) != null) {
                number = number.multiply(BigDecimal.valueOf(switch (match.group(3).toLowerCase(Locale.ROOT).split("\\s")[0]) {
                    case "thousand" -> 1_000L;
                    case "hundred" -> 100_000L;
                    case "million" -> 1_000_000L;
                    case "billion" -> 1_000_000_000L;
                    default -> 1_000_000_000_000L;
                }));
            }
            add(draft, page, number, currency(match.group(1), match.group(4)), match.start(), match.end());
        }
    }

    private static @Nullable String currency(@Nullable String sign, @Nullable String word) {
        if (word != null) {
            var name = word.toLowerCase(Locale.ROOT).replaceFirst("^(?:japanese|chinese|korean)\\s+", "");
            return CURRENCIES.get(name);
        }
        return sign == null ? null : CURRENCIES.get(sign.toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
    }

    private static void add(EventDraft draft, PageText page, BigDecimal number, @Nullable String currency, int start, int end) {
        var range = page.strip(start, end);
        var span = page.span(range);
        // A whole number is written without a point: 1.2 million is 1200000.
        var value = number.stripTrailingZeros().scale() <= 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number.stripTrailingZeros();
        draft.amounts.add(new Amount(value, currency, page.quote(span), span));
    }
}
