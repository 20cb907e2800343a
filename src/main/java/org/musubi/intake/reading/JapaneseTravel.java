package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.Sides.Side;

/** Finds journeys in Japanese sentences: the verb, where it leads, and the group that goes. */
final class JapaneseTravel {

    /**
     * A journey as one verb tells it.
     *
     * @param verb   the verb
     * @param to     which side it leads to, OTHER where to another place or nobody tells
     * @param where  the words that tell it, null where the verb alone does
     * @param stated whether these words name the place itself, not a person or body of it
     */
    record Journey(Range verb, Side to, @Nullable Range where, boolean stated) {
    }

    private static final Vocabulary WORDS = Vocabulary.of("ja");
    private static final Pattern WEAK = Pattern.compile("視察|見学|参観|参加|出席|出場|参列|迎え|視察に|招|ホームステイ|旅行|留学");
    private static final Finder VERB = new Finder(Pattern.compile(WORDS.any("travel")));
    private static final Pattern HERE = Pattern.compile(WORDS.any("travel.here"));
    private static final Pattern RETURN = Pattern.compile("帰国|帰市|帰路|離日|出発|戻っ|戻り");
    // Abroad, on a page about one partner, is that partner.
    private static final Pattern OUT = Pattern.compile("訪(?:中|韓|米)|渡");
    private static final Pattern RECEIVES = Pattern.compile("受け?入れ|迎え|招(?:待|聘|へい|請)");
    private static final Pattern LOOKS = Pattern.compile("を(?:視察|見学|参観)");
    private static final String OWN = "本市|当市|我が市|わが市|市内|本町|当町|本村|当村|本区|当区|本県|当地";
    private static final Pattern GROUP = Pattern.compile(
            "((?:第[0-9０-９一二三四五六七八九十]+[次回])?[\\p{IsHan}\\p{IsKatakana}ー々〇ヶ・A-Za-zＡ-Ｚａ-ｚ0-9０-９]{0,40}?(?:の(?=翼|船))?)(" + WORDS.any("group") + ")(?!長|員|体|地|法人|塊|結|扇|欒)");
    // Trainees and teams are a group where they act or are counted, not where they are only spoken of.
    private static final Pattern ACTS = Pattern.compile("[」』]?(?:一行|が|は|を(?:派遣|受|迎|招|送)|[\\h（(、]?[0-9０-９一二三四五六七八九十]+[名人]|[（(](?:団長|監督|選手|団員|引率|役員|生徒))");
    private static final Pattern QUOTED_GROUP = Pattern.compile("[「『]([^」』]{2,30})[」』](?=(?:の)?(?:一行|[0-9０-９]+[名人]|が|は|の団))");

    private final PageText page;
    private final Sides sides;
    private final TypeReader types;
    private final Pattern sideForm;

    JapaneseTravel(PageText page, Sides sides, TypeReader types) {
        this.page = page;
        this.sides = sides;
        this.types = types;
        var forms = new ArrayList<String>();
        sides.forms().stream().filter(form -> form.length() > 1 || form.endsWith("市")).forEach(form -> forms.add(Pattern.quote(KanjiFold.fold(form))));
        forms.add(OWN);
        this.sideForm = Pattern.compile(String.join("|", forms));
    }

    /** All journeys of a sentence that really took place. */
    List<Journey> journeys(Range sentence) {
        var found = new ArrayList<Journey>();
        var match = VERB.in(page.text(), sentence.start(), sentence.end());
        while (match.find()) {
            if (isVerb(match.end(), sentence) && !types.isMeantOnly(page.text(), sentence, match.start(), match.end())
                    && !RETURN.matcher(page.text()).region(match.start(), match.end()).find()) {
                found.add(journey(sentence, match.start(), match.end()));
            }
        }
        return found;
    }

    /** 訪問団, 派遣団 and 滞在費 hold the verb but tell no journey. */
    private boolean isVerb(int end, Range sentence) {
        if (end >= sentence.end()) {
            return true;
        }
        int next = page.text().codePointAt(end);
        if ("際中時後折（(".indexOf(next) >= 0) {
            return true;
        }
        var script = Character.UnicodeScript.of(next);
        return script != Character.UnicodeScript.HAN && script != Character.UnicodeScript.KATAKANA && next != 'の' && next != 'ー'
                || page.text().startsWith("の際", end) || page.text().startsWith("の折", end) || page.text().startsWith("の途", end);
    }

    private Journey journey(Range sentence, int start, int end) {
        if (isPresence(start)) {
            // Guests of the other side who are there have come; where our own people were, nobody tells.
            var subject = sidesIn(new Range(sentence.start(), start));
            if (!subject.isEmpty() && "）)".indexOf(page.text().charAt(subject.getLast().end())) >= 0) {
                // 式典（青嶺市）に6名が出席: the brackets say where.
                return new Journey(new Range(start, end), side(page.slice(subject.getLast())), subject.getLast(), true);
            }
            for (var side : subject) {
                if (page.text().startsWith("から", side.end()) || page.text().startsWith("より", side.end())) {
                    return new Journey(new Range(start, end), side(page.slice(side)).opposite(), null, false);
                }
            }
            boolean guests = !subject.isEmpty() && side(page.slice(subject.getLast())) == Side.PARTNER;
            return new Journey(new Range(start, end), guests ? Side.OWNER : Side.OTHER, null, false);
        }
        var place = objectBefore(sentence, start, end);
        boolean here = HERE.matcher(page.text()).region(start, end).useTransparentBounds(true).find();
        if (RECEIVES.matcher(page.text()).region(start, end).find()) {
            // Whoever is received comes from the other side; the place before the verb is that of the guests.
            var guest = place == null ? Side.OTHER : side(page.slice(place));
            return new Journey(new Range(start, end), guest == Side.OTHER || guest == Side.PARTNER ? Side.OWNER : Side.PARTNER, null, false);
        }
        if (place == null) {
            boolean out = OUT.matcher(page.text()).region(start, end).find();
            return new Journey(new Range(start, end), here ? Side.OWNER : out ? Side.PARTNER : Side.OTHER, null, false);
        }
        var side = side(page.slice(place));
        boolean origin = page.text().startsWith("から", place.end()) || page.text().startsWith("より", place.end());
        boolean sent = page.slice(new Range(start, end)).contains("派遣") && "にへ".indexOf(page.text().charAt(Math.min(place.end(), page.text().length() - 1))) < 0
                && !page.slice(new Range(place.end(), end)).matches("[\\p{IsHan}\\p{IsKatakana}ー]{0,16}(?:等|など|及び.*|および.*|、.*)?[にへ].*");
        if (origin || sent || here && side == Side.PARTNER) {
            return new Journey(new Range(start, end), side.opposite(), null, false);
        }
        char next = place.end() < page.text().length() ? page.text().charAt(place.end()) : '。';
        boolean stated = Character.UnicodeScript.of(next) != Character.UnicodeScript.HAN || next == '及' || next == '並' || page.slice(place).matches(OWN);
        return new Journey(new Range(start, end), side, place, stated);
    }

    /** The place the verb leads to: none where it is part of the name of those who go (青嶺市合唱団訪日) or only looked at by name of "our city". */
    private @Nullable Range objectBefore(Range sentence, int start, int end) {
        var place = placeBefore(sentence, start);
        boolean named = place != null && OUT.matcher(page.text()).region(start, end).find() && "をにへ".indexOf(page.text().charAt(place.end())) < 0;
        boolean own = place != null && LOOKS.matcher(page.text()).region(start, end).lookingAt() && page.slice(place).matches(OWN);
        return named || own ? null : place;
    }

    /** The side that the object of the verb names; the subject before は and が, and earlier clauses, do not count. */
    private @Nullable Range placeBefore(Range sentence, int verb) {
        int from = passive(verb, sentence) ? behindSubject(sentence, verb) : verb;
        while (from > sentence.start() && ("。はが".indexOf(page.text().charAt(from - 1)) < 0 || isTowards(from - 1))
                && !(page.text().charAt(from - 1) == '、' && endsClause(from - 1))) {
            from--;
        }
        return lastSide(new Range(from, verb));
    }

    /** 12名が出席, 12名出席: says that people were there, not where they went. */
    private boolean isPresence(int verb) {
        return page.text().charAt(verb) == 'が' || verb > 0 && "名人".indexOf(page.text().charAt(verb - 1)) >= 0
                && "出参".indexOf(page.text().charAt(verb)) >= 0;
    }

    boolean isPresence(Journey journey) {
        return isPresence(journey.verb().start());
    }

    /** Whoever is sent is the subject of 派遣された, and the place stands before. */
    private boolean passive(int verb, Range sentence) {
        return page.text().substring(verb, Math.min(sentence.end(), verb + 12)).matches("(?s)(?:[にへを])?[\\p{IsHan}]{2}(?:さ|せ)(?:れ|ら).*");
    }

    private int behindSubject(Range sentence, int verb) {
        int from = verb;
        while (from > sentence.start() && "。、が".indexOf(page.text().charAt(from - 1)) < 0) {
            from--;
        }
        return from > sentence.start() && page.text().charAt(from - 1) == 'が' ? from - 1 : verb;
    }

    /** The は of へは and には marks where something goes, not who goes. */
    private boolean isTowards(int at) {
        return page.text().charAt(at) == 'は' && at > 0 && "へに".indexOf(page.text().charAt(at - 1)) >= 0;
    }

    /** A comma behind a verb form or a long phrase ends a clause; one in a list of places does not. */
    private boolean endsClause(int comma) {
        if (comma == 0) {
            return true;
        }
        int before = page.text().codePointBefore(comma);
        return Character.UnicodeScript.of(before) == Character.UnicodeScript.HIRAGANA || before == ')' || before == '）' || before == '団';
    }

    /** Whether the verb tells a journey only together with a place or a group. */
    boolean isWeak(Journey journey) {
        return WEAK.matcher(slice(journey.verb())).find();
    }

    /** The journey to one of the two sides that says so most plainly. */
    static @Nullable Journey best(List<Journey> journeys) {
        Journey best = null;
        for (var journey : journeys) {
            if (best == null || rank(journey) > rank(best)) {
                best = journey;
            }
        }
        return best;
    }

    private static int rank(Journey journey) {
        return (journey.to() == Side.OTHER ? 0 : 4) + (journey.where() != null ? 1 : 0) + (journey.stated() ? 2 : 0);
    }

    PageText page() {
        return page;
    }

    String slice(Range range) {
        return page.slice(range);
    }

    private @Nullable Range lastSide(Range range) {
        var match = sideForm.matcher(KanjiFold.fold(page.slice(range)));
        Range last = null;
        while (match.find()) {
            last = new Range(range.start() + match.start(), range.start() + match.end());
        }
        return last;
    }

    Side side(String form) {
        if (form.matches(OWN)) {
            return Side.OWNER;
        }
        var folded = KanjiFold.fold(form);
        if (sides.ownerForms().stream().map(KanjiFold::fold).anyMatch(folded::equals)) {
            return Side.OWNER;
        }
        return sides.partnerForms().stream().map(KanjiFold::fold).anyMatch(folded::equals) ? Side.PARTNER : Side.OTHER;
    }

    /** The name of a travelling group in a stretch, null where it names none. */
    @Nullable Range group(Range range) {
        var quoted = QUOTED_GROUP.matcher(page.text()).region(range.start(), range.end());
        if (quoted.find()) {
            return new Range(quoted.start(1), quoted.end(1));
        }
        var match = GROUP.matcher(page.text()).region(range.start(), range.end()).useTransparentBounds(true);
        Range longest = null;
        while (match.find()) {
            var name = named(match.start(), match.end());
            if (name != null && (longest == null || score(name) > score(longest))) {
                longest = name;
            }
        }
        return longest;
    }

    private int score(Range name) {
        return page.slice(name).endsWith("団") ? 100 + name.end() - name.start() : name.end() - name.start();
    }

    private @Nullable Range named(int start, int end) {
        var text = page.slice(new Range(start, end));
        if (text.length() < 3 || text.matches("(?:同|各|両|その|この|本|当)?(?:団|代表|チーム|一行|グループ|ツアー|研修生|実習生|留学生|派遣生)")
                || text.matches(".*(?:公式|親善|表敬)?訪問$")) {
            return null;
        }
        boolean plain = !text.endsWith("団") && !text.endsWith("翼") && !text.endsWith("船");
        return plain && !ACTS.matcher(page.text()).region(end, page.text().length()).lookingAt() ? null : new Range(start, end);
    }

    /** The first side by its place in the sentence, of those that open a phrase: who goes or gives. */
    List<Range> sidesIn(Range range) {
        var found = new ArrayList<Range>();
        var match = sideForm.matcher(KanjiFold.fold(page.slice(range)));
        while (match.find()) {
            found.add(new Range(range.start() + match.start(), range.start() + match.end()));
        }
        found.sort(Comparator.comparingInt(Range::start));
        return found;
    }
}
