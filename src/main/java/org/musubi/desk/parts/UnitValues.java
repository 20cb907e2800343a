package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.ExternalId;
import org.musubi.register.FormKind;
import org.musubi.register.Label;
import org.musubi.register.NameForm;
import org.musubi.register.event.Amount;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.GroupSize;
import org.musubi.register.party.Office;
import org.musubi.register.tie.TieStep;
import tools.jackson.databind.JsonNode;

/** The value of any unit of any kind in the reader's words, from its JSON. */
public final class UnitValues {

    /** What shape a value has, and so how it is edited. */
    public enum Shape { TEXT, CODE, DATE, MENTION, NAME, SIZE, AMOUNT, STEP, OFFICE, IDENTIFIER, STORED }

    private static final String UNKNOWN = "?";

    private UnitValues() {
    }

    /** @param property the last name in the path of the unit that is no id */
    public static Shape shape(String property, JsonNode value) {
        if (!value.isObject()) {
            return switch (property) {
                case "texts" -> Shape.STORED;
                case "types", "kind", "type", "level", "stage", "fields", "language" -> Shape.CODE;
                default -> Shape.TEXT;
            };
        }
        if (value.has("people")) {
            return Shape.SIZE;
        } else if (value.has("currency")) {
            return Shape.AMOUNT;
        } else if (value.has("status")) {
            return Shape.STEP;
        } else if (value.has("scheme")) {
            return Shape.IDENTIFIER;
        } else if (value.has("title")) {
            return Shape.OFFICE;
        } else if (value.has("text")) {
            return Shape.NAME;
        } else if (value.has("basis")) {
            return Shape.DATE;
        }
        return Shape.MENTION;
    }

    /** The name of the property that a path ends in. */
    public static String property(String path) {
        return Stream.of(path.split("/")).filter(step -> !step.isEmpty() && !(step.length() == 36 && step.charAt(8) == '-'))
                .reduce((first, last) -> last).orElse("");
    }

    /**
     * The value of a unit in words.
     *
     * @param labels of the records that mentions point at
     */
    public static String words(String kind, String path, JsonNode value, Map<RecordId, Label> labels) {
        var property = property(path);
        return switch (shape(property, value)) {
            case TEXT -> value.asString();
            case STORED -> t("unit.source.texts.stored");
            case CODE -> code(kind, property, value.asString());
            case DATE -> date(DraftJson.typed(value, WrittenDate.class));
            case MENTION -> mention(DraftJson.typed(value, Mention.class), labels);
            case NAME -> name(DraftJson.typed(value, NameForm.class));
            case SIZE -> size(DraftJson.typed(value, GroupSize.class));
            case AMOUNT -> amount(DraftJson.typed(value, Amount.class));
            case IDENTIFIER -> identifier(DraftJson.typed(value, ExternalId.class));
            case STEP -> step(DraftJson.typed(value, TieStep.class));
            case OFFICE -> office(DraftJson.typed(value, Office.class), labels);
        };
    }

    /** The word for a code of a vocabulary. */
    public static String code(String kind, String property, String code) {
        if (property.equals("fields")) {
            return FieldsOfExchange.label(code, Texts.locale());
        } else if (property.equals("language")) {
            return Locale.forLanguageTag(code).getDisplayLanguage(Texts.locale());
        }
        var singular = property.equals("types") ? "type" : property;
        return Messages.find(Texts.locale(), kind + "." + singular + "." + code.toLowerCase(Locale.ROOT)).orElse(code);
    }

    private static String date(WrittenDate date) {
        var meaning = DateLabel.text(date);
        return date.asWritten() == null || date.asWritten().equals(meaning) ? meaning
                : meaning + " · " + t("parts.date.asWritten", date.asWritten());
    }

    /** A name as the register knows it, else as written, with its role. */
    public static String mention(Mention mention, Map<RecordId, Label> labels) {
        var label = Optional.ofNullable(mention.link()).map(labels::get);
        var written = mention.asWritten();
        var name = label.map(Label::text).orElse(written == null ? t("register.unnamed") : written);
        var asWritten = label.isPresent() && written != null && !written.equals(label.get().text())
                ? t("parts.date.asWritten", written) : null;
        return joined(name, role(mention), asWritten);
    }

    /** The role as written; where it is one of the reader's own words, in the language of the interface. */
    public static @Nullable String role(Mention mention) {
        var role = mention.role();
        return role == null ? null : Messages.find(Texts.locale(), "role." + role).orElse(role);
    }

    private static String name(NameForm form) {
        return joined(form.text(), Locale.forLanguageTag(form.language()).getDisplayName(Texts.locale()),
                form.kind() == FormKind.VARIANT ? null : t("name.kind", form.kind()), form.period() == null ? null : DateLabel.text(form.period()), form.note());
    }

    private static String identifier(ExternalId identifier) {
        return joined(identifier.scheme().label() + " " + identifier.value(), identifier.valid() ? null : t("identifier.wrong", identifier.scheme()));
    }

    private static String size(GroupSize size) {
        return Stream.concat(Stream.of(t("register.size", size.people())),
                size.parts().stream().map(part -> t("register.size.part", part.people(), part.scope()))).collect(Collectors.joining(" · "));
    }

    private static String amount(Amount amount) {
        return NumberFormat.getInstance(Texts.locale()).format(amount.value()) + " " + amount.currency();
    }

    private static String step(TieStep step) {
        return joined(t("tie.status", step.status()), step.date() == null ? null : DateLabel.text(step.date()));
    }

    private static String office(Office office, Map<RecordId, Label> labels) {
        return joined(office.title(), office.office() == null ? null : t("office.code", office.office()), office.of() == null ? null : mention(office.of(), labels),
                office.period() == null ? null : DateLabel.text(office.period()));
    }

    private static String joined(@Nullable String... parts) {
        var words = Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
        return words.isEmpty() ? UNKNOWN : words;
    }
}
