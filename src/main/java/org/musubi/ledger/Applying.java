package org.musubi.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.AccountNames;
import org.musubi.base.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an item whose units are all decided into a revision: three-way merge unit by unit, validation of the whole,
 * revision, links and projection rows in the transaction of the caller.
 */
@Component
class Applying {

    private final RecordRepository records;
    private final RevisionRepository revisions;
    private final ItemRepository items;
    private final DecisionRepository decisions;
    private final NoticeRepository notices;
    private final LinkBook links;
    private final Redirects redirects;
    private final MergeRules mergeRules;
    private final EvidenceBook evidence;
    private final UnitBook units;
    private final DraftRules rules;
    private final DraftJson json;
    private final ApplicationEventPublisher events;
    private final AccountNames names;
    private final Clock clock;

    Applying(RecordRepository records, RevisionRepository revisions, ItemRepository items, DecisionRepository decisions,
             NoticeRepository notices, LinkBook links, Redirects redirects, MergeRules mergeRules, EvidenceBook evidence, UnitBook units, DraftRules rules, DraftJson json,
             ApplicationEventPublisher events, AccountNames names, Clock clock) {
        this.records = records;
        this.revisions = revisions;
        this.items = items;
        this.decisions = decisions;
        this.notices = notices;
        this.links = links;
        this.redirects = redirects;
        this.mergeRules = mergeRules;
        this.evidence = evidence;
        this.units = units;
        this.rules = rules;
        this.json = json;
        this.events = events;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What has to be settled before anything is applied: units without a verdict, units changed by somebody else meanwhile.
     * The latter are opened anew beside what stands now.
     *
     * @param item locked by the caller, submitted
     */
    Optional<Conclusion> obstacle(ItemEntity item) {
        var latest = units.latestOf(item);
        var open = latest.values().stream().filter(unit -> unit.state() == UnitState.OPEN).map(UnitEntity::path).toList();
        if (!open.isEmpty()) {
            return Optional.of(new Conclusion.Undecided(open));
        }
        if (item.action().isWhole()) {
            return Optional.empty();
        }
        int current = records.lock(item.recordId().value()).map(RecordEntity::currentNumber).orElse(0);
        return clash(item, latest, units.revisionTree(item.recordId(), current), current);
    }

    private Optional<Conclusion> clash(ItemEntity item, Map<String, UnitEntity> latest, ObjectNode standing, int current) {
        var accepted = latest.values().stream().filter(unit -> unit.state() == UnitState.ACCEPTED).toList();
        var clashing = clashes(accepted, units.baseOf(item), standing);
        if (clashing.isEmpty()) {
            return Optional.empty();
        }
        rebase(item, latest, standing, current, clashing);
        return Optional.of(new Conclusion.Clashed(clashing.stream().map(UnitEntity::path).toList()));
    }

    /** @param item locked by the caller, submitted, without {@linkplain #obstacle obstacle} */
    Conclusion conclude(ItemEntity item, Actor reviewer) {
        var latest = units.latestOf(item);
        var accepted = latest.values().stream().filter(unit -> unit.state() == UnitState.ACCEPTED).toList();
        if (accepted.isEmpty()) {
            end(item, ItemState.REFUSED, NoticeType.REFUSED, reviewer);
            return new Conclusion.NothingAccepted();
        }
        boolean whole = latest.values().stream().noneMatch(unit -> unit.state() == UnitState.REFUSED);
        if (item.action() == Action.MERGE) {
            return concludeMerge(item, reviewer);
        }
        if (item.action().isWhole()) {
            return concludeWhole(item, reviewer);
        }
        var record = records.lock(item.recordId().value()).orElse(null);
        if (record == null && item.action() == Action.CHANGE) {
            return new Conclusion.Invalid(List.of(DraftProblem.at("/", "recordRetired", item.label())));
        }
        if (record != null && record.state() != RecordState.ACTIVE) {
            return new Conclusion.Invalid(List.of(MergeRules.notStanding(record)));
        }
        if (companions(item).stream().anyMatch(Applying::isTurnedDown)) {
            return new Conclusion.Invalid(List.of(DraftProblem.at("/", "halfTurnedDown", item.label())));
        }
        // What the other gives up would be gone.
        if (item.splitFrom() != null && !whole) {
            return new Conclusion.Invalid(List.of(DraftProblem.at("/", "splitInPart", item.label())));
        }
        int current = record == null ? 0 : record.currentNumber();
        var standing = units.revisionTree(item.recordId(), current);
        // Asked again behind the lock: a record that did not exist at the first look could not be locked then.
        var clash = clash(item, latest, standing, current);
        if (clash.isPresent()) {
            return clash.get();
        }
        var linkedBefore = DraftJson.links(standing);
        merge(item, accepted.stream().map(UnitEntity::path).toList(), standing);
        var gone = refusedCreations(standing);
        DraftJson.dropLinks(standing, gone);
        if (!Collections.disjoint(DraftJson.links(standing), gone)) {
            return new Conclusion.Invalid(List.of(DraftProblem.at("/", "sourceNotInRegister", item.label())));
        }
        var retired = retired(DraftJson.links(standing), linkedBefore);
        if (!retired.isEmpty()) {
            return new Conclusion.Invalid(retired);
        }
        DraftJson.dropDoubts(standing);
        var problems = rules.all(item.kind(), standing);
        if (!problems.isEmpty()) {
            return new Conclusion.Invalid(problems);
        }
        var draft = json.read(item.kind(), standing);
        int number = write(item, record, draft, RecordState.ACTIVE);
        end(item, whole ? ItemState.APPROVED : ItemState.PARTLY_APPROVED,
                whole ? NoticeType.APPROVED : NoticeType.PARTLY_APPROVED, reviewer);
        return new Conclusion.Applied(item.recordId(), number, whole);
    }

    /** Puts the accepted units into what stands; what came to prove the same value meanwhile stays. */
    private void merge(ItemEntity item, List<String> accepted, ObjectNode standing) {
        var before = UnitTree.units(units.baseOf(item));
        var held = UnitTree.units(standing);
        var proposed = json.tree(item.kind(), item.format(), item.draft());
        var order = new ArrayList<>(UnitTree.units(proposed).keySet());
        accepted.stream().sorted(Comparator.comparingInt(path -> Math.floorMod(order.indexOf(path), Integer.MAX_VALUE)))
                .forEach(path -> UnitTree.copyUnit(standing, path, proposed));
        var merged = UnitTree.units(standing);
        accepted.stream().filter(merged::containsKey)
                .forEach(path -> UnitTree.keepCitations(merged.get(path), before.get(path), held.get(path)));
    }

    private Conclusion concludeWhole(ItemEntity item, Actor reviewer) {
        var record = records.lock(item.recordId().value()).orElseThrow();
        if (record.currentNumber() != item.baseNumber()) {
            return new Conclusion.Invalid(List.of(DraftProblem.at("/", "recordMovedOn", item.label())));
        }
        boolean retires = item.action() == Action.RETIRE;
        if (retires != (record.state() == RecordState.ACTIVE)) {
            return new Conclusion.Invalid(List.of(DraftProblem.at("/", "recordMovedOn", item.label())));
        }
        if (retires) {
            var referrers = links.labelsOfReferrers(item.recordId());
            if (!referrers.isEmpty()) {
                return new Conclusion.Invalid(List.of(DraftProblem.at("/", "recordReferenced", String.join(", ", referrers))));
            }
        }
        var standing = revisions.find(record.getId(), record.currentNumber()).orElseThrow();
        var draft = json.read(standing.kind(), standing.format(), standing.draft());
        if (!retires) {
            var retired = retired(json.links(draft), Set.of(item.recordId()));
            if (!retired.isEmpty()) {
                return new Conclusion.Invalid(retired);
            }
        }
        if (record.state() == RecordState.MERGED) {
            redirects.remove(item.recordId());
        }
        int number = write(item, record, draft, retires ? RecordState.RETIRED : RecordState.ACTIVE);
        end(item, ItemState.APPROVED, NoticeType.APPROVED, reviewer);
        return new Conclusion.Applied(item.recordId(), number, true);
    }

    private Conclusion concludeMerge(ItemEntity item, Actor reviewer) {
        var survivorId = Objects.requireNonNull(item.survivorId());
        var locked = records.lockAll(List.of(item.recordId().value(), survivorId.value())).stream()
                .collect(Collectors.toMap(RecordEntity::recordId, Function.identity()));
        var absorbed = Objects.requireNonNull(locked.get(item.recordId()));
        var problems = new ArrayList<>(mergeRules.problems(Objects.requireNonNull(locked.get(survivorId)), absorbed));
        if (problems.isEmpty() && absorbed.currentNumber() != item.baseNumber()) {
            problems.add(DraftProblem.at("/", "recordMovedOn", item.label()));
        }
        // What it has would be gone, had the survivor not taken it over.
        if (companions(item).stream().anyMatch(Applying::isTurnedDown)) {
            problems.add(DraftProblem.at("/", "mergeNothingTakenOver", item.label()));
        }
        if (!problems.isEmpty()) {
            return new Conclusion.Invalid(problems);
        }
        var standing = revisions.find(absorbed.getId(), absorbed.currentNumber()).orElseThrow();
        redirects.add(item.recordId(), survivorId);
        int number = write(item, absorbed, json.read(standing.kind(), standing.format(), standing.draft()), RecordState.MERGED);
        end(item, ItemState.APPROVED, NoticeType.APPROVED, reviewer);
        return new Conclusion.Applied(item.recordId(), number, true);
    }

    /**
     * What an item is decided together with: the two halves of a merge; of a split the new record with the change of the one that
     * stays, and with it each change that leads somebody to the new record.
     */
    private List<ItemEntity> companions(ItemEntity item) {
        var proposal = item.proposalId().value();
        var other = item.survivorId() != null ? item.survivorId() : item.splitFrom();
        if (other != null) {
            return items.changesOf(other.value(), proposal);
        }
        return item.action() != Action.CHANGE ? List.of()
                : Stream.concat(items.mergesInto(item.recordId().value(), proposal).stream(), items.splitOff(proposal).stream()).toList();
    }

    private static boolean isTurnedDown(ItemEntity item) {
        return item.state() == ItemState.REFUSED || item.state() == ItemState.WITHDRAWN;
    }

    /** Accepted units whose place in the register was changed by somebody else to something else. */
    private static List<UnitEntity> clashes(List<UnitEntity> accepted, ObjectNode base, ObjectNode standing) {
        var before = UnitTree.units(base);
        var now = UnitTree.units(standing);
        return accepted.stream().filter(unit -> UnitTree.clash(before.get(unit.path()), now.get(unit.path()),
                unit.content() == null ? null : DraftJson.parse(unit.content()))).toList();
    }

    /** Paths of units that somebody else changed to something else meanwhile. */
    Set<String> clashing(ItemEntity item) {
        int current = records.findById(item.recordId().value()).map(RecordEntity::currentNumber).orElse(0);
        return current == item.baseNumber() ? Set.of()
                : clashes(List.copyOf(units.latestOf(item).values()), units.baseOf(item), units.revisionTree(item.recordId(), current)).stream()
                        .map(UnitEntity::path).collect(Collectors.toSet());
    }

    private void rebase(ItemEntity item, Map<String, UnitEntity> latest, ObjectNode standing, int current,
                        List<UnitEntity> clashing) {
        var now = clock.instant();
        var held = UnitTree.units(standing);
        var merged = standing.deepCopy();
        var proposed = json.tree(item.kind(), item.format(), item.draft());
        latest.values().stream().filter(unit -> unit.state() != UnitState.WITHDRAWN)
                .forEach(unit -> UnitTree.copyUnit(merged, unit.path(), proposed));
        var draft = json.read(item.kind(), merged);
        item.rebase(current);
        item.write(json.write(draft), json.kind(item.kind()).format(), json.kind(item.kind()).digest(draft), item.doubts(), now);
        for (UnitEntity unit : clashing) {
            var change = unit.content() == null ? UnitChange.REMOVED
                    : held.containsKey(unit.path()) ? UnitChange.CHANGED : UnitChange.ADDED;
            units.reopen(unit, change, now);
        }
        notices.save(new NoticeEntity(item.authorId(), item, NoticeType.CLASHED, "", now));
    }

    /** Records that the draft points at, that do not exist and whose creation is no longer open. */
    private Set<RecordId> refusedCreations(ObjectNode draft) {
        var targets = DraftJson.links(draft).stream().map(RecordId::value).collect(Collectors.toSet());
        records.findAllById(targets).forEach(record -> targets.remove(record.getId()));
        items.creationsOf(targets).stream().filter(creation -> creation.state().isOpen())
                .forEach(creation -> targets.remove(creation.recordId().value()));
        return targets.stream().map(RecordId::new).collect(Collectors.toSet());
    }

    /** Retired records among those newly pointed at: retiring is refused while referenced, and so is the other way round. */
    private List<DraftProblem> retired(Set<RecordId> linked, Set<RecordId> linkedBefore) {
        var targets = linked.stream().filter(target -> !linkedBefore.contains(target)).toList();
        var ends = redirects.follow(targets);
        var fresh = targets.stream().map(target -> ends.getOrDefault(target, target).value()).distinct().toList();
        // Locked, so that none of them is retired before this one is seen to point at it.
        return (fresh.isEmpty() ? List.<RecordEntity>of() : records.lockAll(fresh)).stream().filter(target -> target.state() == RecordState.RETIRED)
                .map(target -> DraftProblem.at("/", "recordRetired", target.label())).toList();
    }

    private int write(ItemEntity item, @Nullable RecordEntity known, Draft draft, RecordState state) {
        var kind = json.kindOf(draft);
        var label = kind.digest(draft).label();
        var record = known == null ? new RecordEntity(item.recordId(), item.kind(), label) : known;
        boolean retires = state != RecordState.ACTIVE;
        int number = record.advance(state, label);
        records.saveAndFlush(record);
        var deciders = new LinkedHashSet<RevisionEntity.Decider>();
        acceptances(item).forEach(decision -> deciders.add(new RevisionEntity.Decider(decision.deciderId(), decision.deciderName())));
        revisions.save(new RevisionEntity(item.recordId(), number, item, names.nameOf(item.authorId()), json.write(draft), kind.format(),
                retires, deciders, clock.instant()));
        if (retires) {
            links.remove(item.recordId());
            evidence.remove(item.recordId());
            kind.unproject(item.recordId());
        } else {
            links.write(item.recordId(), json.tree(draft));
            evidence.write(item.recordId(), json.tree(draft));
            kind.project(item.recordId(), draft);
        }
        events.publishEvent(new RevisionApplied(item.recordId(), item.kind(), number, retires));
        return number;
    }

    /** The verdicts by which the accepted units stand: the last on each present edition. */
    private List<DecisionEntity> acceptances(ItemEntity item) {
        var latest = units.latestOf(item);
        var last = new LinkedHashMap<String, DecisionEntity>();
        decisions.ofItem(item.getId()).stream().filter(decision -> {
            var unit = latest.get(decision.path());
            return unit != null && unit.edition() == decision.edition() && unit.state() == UnitState.ACCEPTED;
        }).forEach(decision -> last.put(decision.path(), decision));
        return List.copyOf(last.values());
    }

    private void end(ItemEntity item, ItemState state, NoticeType told, Actor reviewer) {
        Instant now = clock.instant();
        item.move(state, now);
        var tell = new HashSet<AccountId>();
        tell.add(item.authorId());
        units.latestOf(item).values().forEach(unit -> tell.add(unit.authorId()));
        tell.remove(reviewer.account());
        tell.forEach(account -> notices.save(new NoticeEntity(account, item, told, reviewer.name(), now)));
        items.saveAndFlush(item);
    }

    /**
     * Open items, submitted or not, that an item cannot be accepted without: creations of records that its accepted part points
     * at and that do not exist yet, and the other half of a merge or of a split.
     */
    List<ItemEntity> needed(ItemEntity item) {
        var creations = neededCreations(item);
        var halves = companions(item).stream().filter(half -> half.state().isOpen() && !creations.contains(half));
        return Stream.concat(creations.stream(), halves).toList();
    }

    private List<ItemEntity> neededCreations(ItemEntity item) {
        var proposed = json.tree(item.kind(), item.format(), item.draft());
        var accepted = DraftJson.empty();
        units.latestOf(item).values().stream().filter(unit -> unit.state() == UnitState.ACCEPTED || unit.state() == UnitState.OPEN)
                .forEach(unit -> UnitTree.copyUnit(accepted, unit.path(), proposed));
        var targets = DraftJson.links(accepted).stream().map(RecordId::value).collect(Collectors.toSet());
        if (targets.isEmpty()) {
            return List.of();
        }
        var existing = records.findAllById(targets).stream().map(RecordEntity::getId).collect(Collectors.toSet());
        var needed = new LinkedHashMap<RecordId, ItemEntity>();
        items.creationsOf(targets).stream()
                .filter(creation -> creation.state().isOpen() && !existing.contains(creation.recordId().value()))
                .filter(creation -> !creation.getId().equals(item.getId()))
                .forEach(creation -> needed.put(creation.recordId(), creation));
        return List.copyOf(needed.values());
    }
}
