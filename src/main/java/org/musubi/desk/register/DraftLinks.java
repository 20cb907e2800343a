package org.musubi.desk.register;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.EventDraft;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.sources.SourceDraft;

/** The records that the names in a draft mean. */
final class DraftLinks {

    private DraftLinks() {
    }

    static Set<RecordId> of(Draft draft) {
        return mentions(draft).map(Mention::link).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<Mention> mentions(Draft draft) {
        return switch (draft) {
            case EventDraft event -> Stream.of(one(event.from()), one(event.to()), one(event.tie()), all(event.hosts()), all(event.places()),
                    all(event.instruments()), event.delegations().stream().flatMap(group ->
                            Stream.of(one(group.leader()), one(group.deputy()), all(group.members())).flatMap(mention -> mention)))
                    .flatMap(mention -> mention);
            case TieDraft tie -> all(tie.parties());
            case PlaceDraft place -> one(place.within());
            case PersonDraft person -> person.offices().stream().map(office -> office.value().of()).filter(Objects::nonNull);
            case OrganisationDraft body -> one(body.seat());
            case InstrumentDraft instrument -> Stream.of(one(instrument.tie()), all(instrument.parties()), all(instrument.signers()))
                    .flatMap(mention -> mention);
            case SourceDraft source -> one(source.owner());
            default -> Stream.empty();
        };
    }

    private static Stream<Mention> one(@Nullable Cited<Mention> unit) {
        return unit == null ? Stream.empty() : Stream.of(unit.value());
    }

    private static Stream<Mention> all(List<Cited<Mention>> units) {
        return units.stream().map(Cited::value);
    }
}
