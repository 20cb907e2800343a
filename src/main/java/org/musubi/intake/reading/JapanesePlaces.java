package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.musubi.intake.reading.PlaceRead.Role;
import org.musubi.intake.reading.Sides.Side;

/** Finds the places that an event touches beside its two ends: stop-overs, cities further on, halls. */
final class JapanesePlaces {

    private static final String HAN = "[\\p{IsHan}々ヶ]";
    private static final Pattern CITY = Pattern.compile("(?<!" + HAN + "|[\\p{IsKatakana}ー])(?:(" + Vocabulary.of("ja").any("place") + ")(?:市|省|都|県|府)?|(" + HAN
            + "{1,5}|[\\p{IsKatakana}ー]{2,10})(?:市|省|県|郡))(?!" + HAN + "|[\\p{IsKatakana}])(?!人)");
    private static final Pattern ONWARD = Pattern.compile("その後|帰国|出発|経由|空港|へ向け|立ち?寄|途中|乗り継");
    private static final Pattern VENUE = Pattern.compile("([\\p{IsHan}\\p{IsKatakana}ー々ヶ]{3,24}(?:センター|会館|ホール|ホテル|美術館|博物館|図書館|公民館|体育館|会議所|学校|公園|ギャラリー|議場|役所|庁舎|大学|会場|広場|プラザ|病院))(?:において|にて|で)(?=[^。]{0,24}(?:開催|開か|開い|行|調印|署名|会談|懇談|挙行|展示|公演|披露|講演))");
    private static final Pattern NO_CITY = Pattern.compile(".*来[市県]|日本|中国|韓国|米国|アメリカ|台湾|.*[両本当同全各他我都県]市|市|省|県|郡|.*[同本当全各他両]県");

    private final PageText page;
    private final JapaneseTravel travel;

    JapanesePlaces(PageText page, JapaneseTravel travel) {
        this.page = page;
        this.travel = travel;
    }

    List<PlaceRead> find(EventDraft draft) {
        var found = new ArrayList<PlaceRead>();
        for (var sentence : draft.sentences) {
            var halls = VENUE.matcher(page.text()).region(sentence.start(), sentence.end());
            while (halls.find()) {
                add(found, new Range(halls.start(1), halls.end(1)), Role.VENUE);
            }
            var match = CITY.matcher(page.text()).region(sentence.start(), sentence.end()).useTransparentBounds(true);
            while (match.find()) {
                // その後仙台市: 後 belongs to the word before.
                boolean then = match.start() > sentence.start() && page.text().startsWith("その後", match.start() - 2);
                var range = new Range(match.start() + (then ? 1 : 0), match.end());
                var text = page.slice(range);
                if (travel.side(text) == Side.OTHER && !NO_CITY.matcher(text).matches()) {
                    add(found, range, isOnward(sentence, range) ? Role.ONWARD : Role.VISITED);
                }
            }
        }
        return found;
    }

    private boolean isOnward(Range sentence, Range place) {
        return ONWARD.matcher(page.text()).region(sentence.start(), Math.min(sentence.end(), place.end() + 12)).find();
    }

    private void add(List<PlaceRead> found, Range range, Role role) {
        var span = page.span(range);
        var text = page.slice(range);
        if (found.stream().noneMatch(other -> other.text().equals(text) || other.span().overlaps(span))) {
            found.add(new PlaceRead(text, span, role));
        }
    }
}
