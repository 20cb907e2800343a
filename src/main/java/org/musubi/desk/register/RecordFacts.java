package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.FactList;
import org.musubi.desk.parts.NameLabel;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.ExternalId;
import org.musubi.register.Label;
import org.musubi.register.NameForm;
import org.musubi.register.event.Amount;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.party.Office;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieStep;
import org.musubi.sources.SourceDraft;

/** The facts of a draft of any kind, each with its evidence; the labels of records it points at are given. */
final class RecordFacts {

    private final Quotes quotes;
    private final Map<RecordId, Label> labels;

    RecordFacts(Quotes quotes, Map<RecordId, Label> labels) {
        this.quotes = quotes;
        this.labels = labels;
    }

    Component of(Draft draft) {
        return switch (draft) {
            case EventDraft event -> event(event);
            case TieDraft tie -> tie(tie);
            case PlaceDraft place -> place(place);
            case PersonDraft person -> person(person);
            case OrganisationDraft body -> organisation(body);
            case InstrumentDraft instrument -> instrument(instrument);
            case SourceDraft source -> source(source);
            default -> throw new IllegalArgumentException("No page for " + draft.getClass());
        };
    }

    private FactList list() {
        return new FactList(quotes::read);
    }

    private Component event(EventDraft event) {
        var facts = list()
                .add(t("unit.event.summary"), event.summary(), RecordFacts::text)
                .add(t("unit.event.date"), event.date(), DateLabel::new)
                .add(t("unit.event.types"), event.types(), type -> text(t("event.type", type)))
                .add(t("unit.event.stage"), event.stage(), RecordFacts::stage)
                .add(t("unit.event.from"), event.from(), this::mention)
                .add(t("unit.event.to"), event.to(), this::mention)
                .add(t("unit.event.tie"), event.tie(), this::mention)
                .add(t("unit.event.hosts"), event.hosts(), this::mention)
                .add(t("unit.event.places"), event.places(), this::mention)
                .add(t("unit.event.instruments"), event.instruments(), this::mention)
                .add(t("unit.event.amounts"), event.amounts(), RecordFacts::amount)
                .add(t("unit.event.fields"), event.fields(), code -> text(FieldsOfExchange.label(code, Texts.locale())))
                .add(t("unit.event.occasions"), event.occasions(), RecordFacts::text)
                .add(t("unit.event.purpose"), event.purpose(), RecordFacts::text)
                .add(t("unit.event.note"), event.note(), RecordFacts::text);
        var page = new Div(facts);
        page.addClassName("fact-groups");
        for (Delegation group : event.delegations()) {
            page.add(new H3(t("unit.event.delegations")), list()
                    .add(t("unit.event.delegations.name"), group.name(), RecordFacts::text)
                    .add(t("unit.event.delegations.leader"), group.leader(), this::mention)
                    .add(t("unit.event.delegations.deputy"), group.deputy(), this::mention)
                    .add(t("unit.event.delegations.members"), group.members(), this::mention)
                    .add(t("unit.event.delegations.size"), group.size(), RecordFacts::size));
        }
        return page;
    }

    private Component tie(TieDraft tie) {
        return list()
                .add(t("unit.tie.parties"), tie.parties(), this::mention)
                .add(t("unit.tie.kind"), tie.kind(), kind -> text(t("tie.kind", kind)))
                .add(t("unit.tie.kindaswritten"), tie.kindAsWritten(), RecordFacts::quoted)
                .add(t("unit.tie.steps"), tie.steps(), RecordFacts::step)
                .add(t("unit.tie.note"), tie.note(), RecordFacts::text);
    }

    private Component place(PlaceDraft place) {
        return list()
                .add(t("unit.place.names"), shown(place.names()), RecordFacts::name)
                .add(t("unit.place.level"), place.level(), level -> text(t("place.level", level)))
                .add(t("unit.place.within"), place.within(), this::mention)
                .add(t("register.hints"), hints(place.names()), RecordFacts::name)
                .add(t("unit.place.identifiers"), place.identifiers(), RecordFacts::identifier)
                .add(t("unit.place.note"), place.note(), RecordFacts::text);
    }

    private Component person(PersonDraft person) {
        return list()
                .add(t("unit.person.names"), shown(person.names()), RecordFacts::name)
                .add(t("unit.person.offices"), person.offices(), this::office)
                .add(t("register.hints"), hints(person.names()), RecordFacts::name)
                .add(t("unit.person.identifiers"), person.identifiers(), RecordFacts::identifier)
                .add(t("unit.person.note"), person.note(), RecordFacts::text);
    }

    private Component organisation(OrganisationDraft body) {
        return list()
                .add(t("unit.organisation.names"), shown(body.names()), RecordFacts::name)
                .add(t("unit.organisation.type"), body.type(), type -> text(t("organisation.type", type)))
                .add(t("unit.organisation.seat"), body.seat(), this::mention)
                .add(t("register.hints"), hints(body.names()), RecordFacts::name)
                .add(t("unit.organisation.identifiers"), body.identifiers(), RecordFacts::identifier)
                .add(t("unit.organisation.note"), body.note(), RecordFacts::text);
    }

    private Component instrument(InstrumentDraft instrument) {
        return list()
                .add(t("unit.instrument.name"), instrument.name(), RecordFacts::text)
                .add(t("unit.instrument.type"), instrument.type(), type -> text(t("instrument.type", type)))
                .add(t("unit.instrument.date"), instrument.date(), DateLabel::new)
                .add(t("unit.instrument.period"), instrument.period(), DateLabel::new)
                .add(t("unit.instrument.tie"), instrument.tie(), this::mention)
                .add(t("unit.instrument.parties"), instrument.parties(), this::mention)
                .add(t("unit.instrument.signers"), instrument.signers(), this::mention)
                .add(t("unit.instrument.note"), instrument.note(), RecordFacts::text);
    }

    private Component source(SourceDraft source) {
        return list()
                .add(t("unit.source.title"), source.title(), RecordFacts::text)
                .add(t("unit.source.rawtitle"), source.rawTitle(), RecordFacts::quoted)
                .add(t("unit.source.type"), source.type(), type -> text(t("source.type", type)))
                .add(t("unit.source.publisher"), source.publisher(), RecordFacts::text)
                .add(t("unit.source.owner"), source.owner(), this::mention)
                .add(t("unit.source.language"), source.language(),
                        tag -> text(Locale.forLanguageTag(tag).getDisplayLanguage(Texts.locale())))
                .add(t("unit.source.pageid"), source.pageId(), RecordFacts::text)
                .add(t("unit.source.issued"), source.issued(), DateLabel::new)
                .add(t("unit.source.accessed"), source.accessed(), DateLabel::new)
                .add(t("unit.source.url"), source.url(), RecordFacts::url)
                .add(t("unit.source.note"), source.note(), RecordFacts::text);
    }

    private static Span text(String words) {
        return new Span(words);
    }

    private static Component quoted(String words) {
        return new Span(t("parts.date.asWritten", words));
    }

    private static Component url(String address) {
        return address.startsWith("https://") || address.startsWith("http://")
                ? new Anchor(address, address, AnchorTarget.BLANK) : text(address);
    }

    private static Component stage(Stage stage) {
        return stage == Stage.PLANNED ? new StatusBadge(StatusBadge.Tone.WAITING, t("event.stage.planned")) : text(t("event.stage.held"));
    }

    private static Component name(NameForm form) {
        var shown = new Span(new NameLabel(form.text(), form.language()), small(language(form.language())
                + (form.preferred() ? " · " + t("register.preferred") : "") + (form.note() == null ? "" : " · " + form.note())));
        if (form.period() != null) {
            shown.add(new Span(" · "), new DateLabel(form.period()));
        }
        if (!form.preferred()) {
            shown.addClassName("variant");
        }
        return shown;
    }

    private static List<Cited<NameForm>> shown(List<Cited<NameForm>> names) {
        return names.stream().filter(name -> !name.value().hint()).toList();
    }

    private static List<Cited<NameForm>> hints(List<Cited<NameForm>> names) {
        return names.stream().filter(name -> name.value().hint()).toList();
    }

    private static Component identifier(ExternalId identifier) {
        var words = identifier.scheme().label() + " " + identifier.value();
        return identifier.valid() ? new Anchor(identifier.address(), words, AnchorTarget.BLANK) : text(words);
    }

    private static String language(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var script = locale.getDisplayScript(Texts.locale());
        return locale.getDisplayLanguage(Texts.locale()) + (script.isEmpty() ? "" : " (" + script + ")");
    }

    private static Component step(TieStep step) {
        var shown = new Span(t("tie.status", step.status()));
        WrittenDate date = step.date();
        return date == null ? shown : new Span(shown, new Span(" "), new DateLabel(date));
    }

    private Component office(Office office) {
        var shown = new Span(office.title());
        var line = new Span(shown);
        if (office.office() != null) {
            line.add(small(t("office.code", office.office())));
        }
        if (office.of() != null) {
            line.add(new Span(" · "), mention(office.of()));
        }
        if (office.period() != null) {
            line.add(new Span(" · "), new DateLabel(office.period()));
        }
        return line;
    }

    /** A name as the register knows it, or as the source writes it where nobody has said who is meant. */
    Component mention(Mention mention) {
        var label = mention.link() == null ? null : labels.get(mention.link());
        Component shown;
        if (mention.link() != null && label != null) {
            shown = RecordPages.link(mention.link(), label);
            if (mention.asWritten() != null && !mention.asWritten().equals(label.text()) && !mention.asWritten().equals(label.original())) {
                shown = new Span(shown, small(t("parts.date.asWritten", mention.asWritten())));
            }
        } else {
            shown = NameLabel.written(mention.asWritten() == null ? t("register.unnamed") : mention.asWritten(), mention.language());
        }
        return mention.role() == null ? shown : new Span(shown, small(UnitValues.role(mention)));
    }

    private static Component size(GroupSize size) {
        var shown = new Span(t("register.size", size.people()));
        var line = new Span(shown);
        size.parts().forEach(part -> line.add(small(t("register.size.part", part.people(), part.scope()))));
        return line;
    }

    private static Component amount(Amount amount) {
        return new Span(format(amount.value()) + " " + amount.currency());
    }

    private static String format(BigDecimal value) {
        return NumberFormat.getInstance(Texts.locale()).format(value);
    }

    private static Span small(@Nullable String words) {
        var span = new Span(words == null ? "" : " " + words);
        span.addClassName("original");
        return span;
    }
}
