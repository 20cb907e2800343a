package org.musubi.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import org.musubi.intake.reading.Entry;
import org.musubi.intake.reading.Furniture;
import org.musubi.intake.reading.Reading;
import org.musubi.intake.reading.Warning;
import org.musubi.text.Repair;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a reading is kept beside the drafts. It is stored and not computed again, so that a better reader of a later version
 * changes no import that somebody is working on.
 */
record ReadingSnapshot(String language, List<Repair> repairs, List<Furniture> furniture, List<Entry> entries,
                       List<Warning> warnings) {

    static final ReadingSnapshot NONE = new ReadingSnapshot("und", List.of(), List.of(), List.of(), List.of());

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(old -> old.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static ReadingSnapshot of(Reading reading) {
        return new ReadingSnapshot(reading.language(), reading.repairs(), reading.furniture(), reading.entries(), reading.warnings());
    }

    static ReadingSnapshot of(ImportRecord record) {
        return record.reading() == null ? NONE : MAPPER.readValue(record.reading(), ReadingSnapshot.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
