package org.musubi.register.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.register.Days;
import org.musubi.register.Rules;
import org.musubi.text.Cut;
import org.musubi.text.MojibakeRepair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EventKind implements RecordKind<EventDraft> {

    private static final int LONGEST_SUMMARY = 1000;
    private static final int LONGEST_WORDS = 300;

    private final JdbcClient jdbc;

    EventKind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "event";
    }

    @Override
    public Class<EventDraft> draftType() {
        return EventDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(EventDraft draft) {
        var problems = new ArrayList<DraftProblem>();
        if (draft.types().isEmpty()) {
            problems.add(DraftProblem.at("/types", "eventNeedsType"));
        }
        problems.addAll(Rules.date("/date", draft.date()));
        for (Delegation group : draft.delegations()) {
            if (group.size() != null && group.size().value().people() < 1) {
                problems.add(DraftProblem.at("/delegations/" + group.id() + "/size", "groupSizeNotPositive"));
            }
        }
        draft.amounts().stream().filter(amount -> amount.value().value().signum() < 0)
                .forEach(amount -> problems.add(DraftProblem.at("/amounts/" + amount.id(), "amountNegative")));
        return problems;
    }

    /** The label tells when and what, in the words of the draft: it is shown to readers of every language. */
    @Override
    public Digest digest(EventDraft draft) {
        var days = Days.of(draft.date());
        var when = draft.date() == null ? null : draft.date().value().edtf();
        var label = Stream.of(when, what(draft)).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return new Digest(label.isEmpty() ? "?" : label, days.earliest(), days.latest());
    }

    @Override
    public Optional<EventDraft> unite(EventDraft survivor, EventDraft absorbed) {
        return Optional.of(EventUniting.unite(survivor, absorbed));
    }

    private static @Nullable String what(EventDraft draft) {
        if (draft.summary() != null) {
            return draft.summary().value();
        }
        var group = draft.delegations().stream().findFirst();
        var who = group.map(Delegation::name).map(Cited::value)
                .or(() -> group.map(Delegation::leader).map(leader -> written(leader.value())));
        var way = Stream.of(draft.from(), draft.to()).filter(Objects::nonNull).map(Cited::value).map(EventKind::written)
                .filter(Objects::nonNull).collect(Collectors.joining(" → "));
        var words = Stream.of(who.orElse(null), way.isEmpty() ? null : way).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        if (!words.isEmpty()) {
            return words;
        }
        return draft.types().stream().flatMap(type -> type.citations().stream()).map(Citation::quote)
                .map(quote -> MojibakeRepair.repair(quote).text()).findFirst()
                .or(() -> draft.types().stream().map(type -> type.value().name()).findFirst()).orElse(null);
    }

    private static @Nullable String written(Mention mention) {
        return mention.asWritten() == null ? mention.role() : mention.asWritten();
    }

    @Override
    public void project(RecordId id, EventDraft draft) {
        unproject(id);
        var date = draft.date() == null ? null : draft.date().value();
        var days = Days.of(date);
        var group = draft.delegations().stream().findFirst();
        var leader = group.map(Delegation::leader).map(Cited::value);
        jdbc.sql("""
                        INSERT INTO event_row (record_id, summary, as_written, edtf, date_basis, bounds, earliest, latest, types, fields,
                            from_written, from_link, to_written, to_link, leader, leader_role, leader_link, delegation, people, tie_link, planned)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value()).param(draft.summary() == null ? null : Cut.to(LONGEST_SUMMARY, draft.summary().value()))
                .param(date == null ? null : words(date.asWritten())).param(date == null ? null : date.edtf())
                .param(date == null ? null : date.basis().name()).param(date == null ? null : date.bounds())
                .param(days.earliest()).param(days.latest())
                .param(codes(draft.types().stream().map(type -> type.value().name())))
                .param(codes(draft.fields().stream().map(Cited::value)))
                .param(word(draft.from())).param(link(draft.from())).param(word(draft.to())).param(link(draft.to()))
                .param(words(leader.map(Mention::asWritten).orElse(null))).param(words(leader.map(Mention::role).orElse(null)))
                .param(leader.map(Mention::link).map(RecordId::value).orElse(null))
                .param(words(group.map(Delegation::name).map(Cited::value).orElse(null)))
                .param(group.map(Delegation::size).map(size -> size.value().people()).orElse(null))
                .param(link(draft.tie())).param(draft.stage() != null && draft.stage().value() == Stage.PLANNED).update();
    }

    /** Codes between commas, so that one is found by {@code LIKE '%,CODE,%'}. */
    private static String codes(Stream<String> codes) {
        var joined = codes.collect(Collectors.joining(","));
        return joined.isEmpty() ? "" : "," + joined + ",";
    }

    private static @Nullable String word(@Nullable Cited<Mention> unit) {
        return unit == null ? null : words(written(unit.value()));
    }

    private static @Nullable String words(@Nullable String text) {
        return Cut.orNull(LONGEST_WORDS, text);
    }

    private static @Nullable UUID link(@Nullable Cited<Mention> unit) {
        return unit == null || unit.value().link() == null ? null : unit.value().link().value();
    }

    @Override
    public void unproject(RecordId id) {
        jdbc.sql("DELETE FROM event_row WHERE record_id = ?").param(id.value()).update();
    }
}
