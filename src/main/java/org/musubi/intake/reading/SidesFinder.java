package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Blanks;

/** Finds out between which two places a page tells of exchange: from its title, from what its curator says, from what it names most. */
final class SidesFinder {

    private static final Pattern ENGLISH_TITLE = Pattern.compile(
            "(\\p{Lu}[\\w'’-]*(?:\\s\\p{Lu}[\\w'’-]*){0,2}?)(?:\\s+City)?\\s*(?:\\band\\b|&|–|—|-|:|\\bwith\\b)\\s*(\\p{Lu}[\\w'’-]*(?:\\s\\p{Lu}[\\w'’-]*){0,2}?)(?:\\s+City)?(?=\\s*(?:,|\\(|$|[–—:-]))");
    private static final Pattern ENGLISH_PLACE = Pattern.compile(
            "\\b(?:visit(?:ed|ing)?|to|in|of|from|City\\s+of)\\s+(?:the\\s+City\\s+of\\s+)?((?:(?:Port|San|Santa|New|St|Saint|Fort|Los|Las|East|West|North|South|Great|Mount|Lake)\\.?\\s)?\\p{Lu}[\\p{Ll}'’-]{2,}(?:\\s\\p{Lu}[\\p{Ll}'’-]+)??)(?=[\\s,.;’']|$)");
    private static final Set<String> NO_ENGLISH_PLACE = Set.of("The", "City", "Mayor", "Japan", "China", "Korea", "America", "Foreign",
            "International", "Government", "Municipal", "Friendship", "School", "People", "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December", "Japanese", "Chinese", "Province", "Citizens", "Citizen", "Prefecture");
    private static final Set<String> TITLE_WORDS = Set.of("Exchange", "Exchanges", "Relations", "Relationship", "Ties", "History", "Chronology", "Chronicle", "Record", "Records",
            "Sister", "Twin", "Twinning", "Friendly", "Cities", "Towns", "Cooperation", "Partnership", "Partner", "Link", "Links", "Events", "Visits", "Timeline", "Table", "Main", "Our", "About",
            "Activities", "Contacts", "Agreement", "Between", "Town", "Communication", "Communications", "Development", "Review", "Brief", "Introduction");
    private static final Pattern JAPANESE_PLACE = Pattern.compile(
            "(?<![\\p{IsHan}\\p{IsKatakana}ー々・A-Za-zＡ-Ｚ])([\\p{IsHan}\\p{IsKatakana}ー々ヶA-Za-zＡ-Ｚ]{1,14}?(?:市|町|村|区|郡|県|州|道|府))(?!長?内|民|立|[町村区]|議|制|場|街)");
    private static final Pattern JAPANESE_OWN = Pattern.compile("([\\p{IsHan}\\p{IsKatakana}ー々ヶ]{1,6}?[市町村区])(?:公式)?(?:ホームページ|ウェブサイト|公式サイト|役所|役場)|[都道府県]([\\p{IsHan}ヶ々]{1,5}?[市町村区])");
    private static final Pattern NO_JAPANESE_PLACE = Pattern.compile("来[市町村区県]|[両本当同全各他我貴現旧諸数市都]?[市町村区県州府]|[両本当同全各他](?:市|町|村|区|県)|.*(?:姉妹|友好|都市|交流|国際|市市|東京都).*");

    private SidesFinder() {
    }

    static Sides find(String language, @Nullable String owner, @Nullable String title, String head, String body, String tail) {
        return language.equals("ja") ? japanese(owner, head, body, tail) : english(owner, title, body);
    }

    private static Sides english(@Nullable String given, @Nullable String title, String body) {
        var named = new ArrayList<String>();
        var inTitle = ENGLISH_TITLE.matcher(title == null ? "" : title);
        if (inTitle.find()) {
            Stream.of(inTitle.group(1), inTitle.group(2)).map(SidesFinder::untitled).filter(name -> !name.isEmpty()).forEach(named::add);
        }
        if (named.size() < 2) {
            var onPage = most(counts(ENGLISH_PLACE, body, NO_ENGLISH_PLACE), 4);
            // "Exchange with Quzhou" names the partner; the page is that of the place it names most besides.
            onPage.stream().filter(name -> !named.contains(name)).findFirst().ifPresent(named::addFirst);
            onPage.stream().filter(name -> !named.contains(name)).forEach(named::add);
        }
        var owner = given == null ? null : Blanks.collapse(given);
        var own = owner == null ? null : named.stream().filter(name -> akin(name, owner)).findFirst().orElse(null);
        if (own == null && !named.isEmpty()) {
            // A curator may write the owner in another script; a page names itself first.
            own = named.getFirst();
        }
        var ownName = own;
        var partner = named.stream().filter(name -> !name.equals(ownName)).findFirst().orElse(null);
        return new Sides(owner != null ? owner : own, partner, englishForms(owner, own), englishForms(partner, null));
    }

    /** The name without the words that titles put before it: "Sister City Relations: Quzhou" is about Quzhou. */
    private static String untitled(String name) {
        return Arrays.stream(name.replaceFirst("[’']s?\\s.*$", "").split("\\s+")).dropWhile(SidesFinder::isTitleWord)
                .takeWhile(word -> !isTitleWord(word)).collect(Collectors.joining(" "));
    }

    private static boolean isTitleWord(String word) {
        return NO_ENGLISH_PLACE.contains(word) || TITLE_WORDS.contains(word);
    }

    private static boolean akin(String name, String owner) {
        var short1 = core(name);
        var short2 = core(owner);
        return short1.equalsIgnoreCase(short2);
    }

    /** "Quzhou City", "City of Quzhou" and "Quzhou, Zhejiang" are all Quzhou. */
    private static String core(String name) {
        return Blanks.strip(name.replaceFirst("(?i)^(?:the\\s+)?(?:city|town|municipality)\\s+of\\s+", "").replaceFirst(",.*$", "")
                .replaceFirst("(?i)[\\s-]+(?:city|town|municipality|shi|prefecture|province)$", ""));
    }

    private static List<String> englishForms(@Nullable String first, @Nullable String second) {
        var forms = new LinkedHashSet<String>();
        for (var name : new String[] {first, second}) {
            if (name != null && !core(name).isEmpty()) {
                forms.add(core(name));
            }
        }
        return sorted(forms);
    }

    private static Sides japanese(@Nullable String given, String head, String body, String tail) {
        var owner = given == null ? null : Blanks.collapse(given);
        var titled = new ArrayList<>(counts(JAPANESE_PLACE, head, Set.of()).keySet());
        // ビクトリア州フェアヘブン市: the greater place only says where the lesser one lies.
        if (titled.stream().anyMatch(name -> name.matches(".*[市町村区郡]"))) {
            titled.removeIf(name -> name.matches(".*[州道府]"));
        }
        var counted = counts(JAPANESE_PLACE, body, Set.of());
        // 田村 and 中村 are people more often than villages; only a title makes a place of them.
        counted.keySet().removeIf(name -> name.matches(".*[村郡州道府]") && !titled.contains(name));
        var found = owner != null && (knows(counted, owner) || titled.stream().anyMatch(name -> japaneseCore(name).equals(japaneseCore(given))))
                ? owner : own(head, tail, body, counted, titled);
        owner = owner != null ? owner : found;
        var ownCore = found == null ? "" : japaneseCore(found);
        var partner = titled.stream().filter(name -> !japaneseCore(name).equals(ownCore)).filter(counted::containsKey).findFirst()
                .or(() -> most(counted, 3).stream().filter(name -> !japaneseCore(name).equals(ownCore)).findFirst())
                .or(() -> titled.stream().filter(name -> !japaneseCore(name).equals(ownCore)).findFirst()).orElse(null);
        var forms = new LinkedHashSet<>(japaneseForms(owner));
        forms.addAll(japaneseForms(found));
        return new Sides(owner, partner, sorted(forms), japaneseForms(partner));
    }

    private static boolean knows(Map<String, Integer> counted, String owner) {
        return counted.keySet().stream().anyMatch(name -> japaneseCore(name).equals(japaneseCore(owner)));
    }

    private static @Nullable String own(String head, String tail, String body, Map<String, Integer> counted, List<String> titled) {
        var match = JAPANESE_OWN.matcher(tail);
        while (match.find()) {
            var name = match.group(1) != null ? match.group(1) : match.group(2);
            if (counted.containsKey(name) || titled.contains(name)) {
                return name;
            }
        }
        if (titled.size() == 1 && (guests(body, titled.getFirst()) > 0 || head.contains(titled.getFirst() + "との"))) {
            // A page that names only one place in its title, and that one comes visiting, is the page of the other.
            var first = titled.getFirst();
            return most(counted, 3).stream().filter(name -> !japaneseCore(name).equals(japaneseCore(first))).findFirst().orElse(null);
        }
        return titled.isEmpty() ? host(body, counted) : titled.getFirst();
    }

    /** Of the two places that a page names most, the one that does not come visiting: 来市 is said of the others. */
    private static @Nullable String host(String body, Map<String, Integer> counted) {
        var both = most(counted, 2).stream().filter(name -> counted.get(name) > 1).toList();
        if (both.size() < 2) {
            return null;
        }
        return guests(body, both.getFirst()) > guests(body, both.getLast()) ? both.getLast() : both.getFirst();
    }

    private static long guests(String body, String name) {
        return Pattern.compile(Pattern.quote(name) + "[^。\\n]{0,40}?来(?:[市町村区県訪日]|校|園|館|\\p{IsHan}(?=[、。\\n]|し))").matcher(body).results().count();
    }

    private static String japaneseCore(String name) {
        var plain = name.replaceFirst("^.*[都道府県](?=.+[市町村区])", "");
        return plain.length() > 1 ? plain.replaceFirst("[市町村区郡県州]$", "") : plain;
    }

    private static List<String> japaneseForms(@Nullable String name) {
        var forms = new LinkedHashSet<String>();
        if (name != null) {
            var core = japaneseCore(name);
            forms.add(name);
            forms.add(name.replaceFirst("^.*[都道府県](?=.+[市町村区])", ""));
            if (core.length() > 1) {
                forms.add(core);
            }
            forms.add(core + "市");
        }
        return sorted(forms);
    }

    private static List<String> sorted(Set<String> forms) {
        return forms.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static Map<String, Integer> counts(Pattern pattern, String text, Set<String> excluded) {
        var counts = new LinkedHashMap<String, Integer>();
        var match = pattern.matcher(text);
        while (match.find()) {
            var name = match.group(1);
            if (!excluded.contains(name.split("\\s")[0]) && !NO_JAPANESE_PLACE.matcher(name).matches()) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> most(Map<String, Integer> counts, int size) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(size).map(Map.Entry::getKey).toList();
    }
}
