package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.intake.AcceptPreview.Acceptable;
import org.musubi.intake.Corrections.Linking;
import org.musubi.intake.Corrections.Said;
import org.musubi.intake.MentionQueue.Row;
import org.musubi.intake.QueuedMention.Reach;
import org.musubi.reconciliation.AcceptanceId;
import org.musubi.reconciliation.Acceptances;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Candidates;
import org.musubi.reconciliation.JudgementScope;
import org.musubi.reconciliation.Judgements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many names accepted by one explicit rule: shown first, name by name with its reasons, then decided as by hand, logged, and taken
 * back together. Nothing is accepted that was not shown.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class AcceptByRule {

    /** More at once nobody looks through. */
    private static final int MOST = 200;
    private static final int ALL_CANDIDATES = 50;

    private final MentionQueue queue;
    private final Candidates candidates;
    private final OpenImports imports;
    private final Judgements judgements;
    private final Acceptances acceptances;
    private final Corrections corrections;
    private final MentionDecisions decisions;
    private final NameLinker linker;

    AcceptByRule(MentionQueue queue, Candidates candidates, OpenImports imports, Judgements judgements, Acceptances acceptances,
                 Corrections corrections, MentionDecisions decisions, NameLinker linker) {
        this.queue = queue;
        this.candidates = candidates;
        this.imports = imports;
        this.judgements = judgements;
        this.acceptances = acceptances;
        this.corrections = corrections;
        this.decisions = decisions;
        this.linker = linker;
    }

    /** What the rule would accept of what a filter takes. Only names that nobody has decided: neither the unsure nor those decided for themselves. */
    @Transactional(readOnly = true)
    public AcceptPreview preview(AcceptRule rule, MentionFilter filter) {
        var rows = queue.rowsToWeigh().values();
        var kept = queue.weighed(rows, filter);
        var batch = candidates.batch();
        var names = new ArrayList<Acceptable>();
        int notWeighed = 0;
        for (Row row : rows) {
            var weighed = kept.get(row.mention().id());
            if (row.mention().state() != MentionState.OPEN || row.mention().reach() != Reach.SOURCE || row.mention().records() > 0 || !filter.withoutNearest().takes(row.mention(), null)) {
                continue;
            }
            if (weighed == null) {
                notWeighed++;
            } else if (names.size() <= MOST && rule.mayHold(weighed) && filter.takes(row.mention().weighed(weighed.nearest()), null)) {
                // What was kept says where to look; what is shown is what holds now.
                var found = row.likely(batch, ALL_CANDIDATES);
                if (rule.holds(row.mention(), found)) {
                    names.add(new Acceptable(row.mention(), found.getFirst()));
                }
            }
        }
        return new AcceptPreview(rule, names.subList(0, Math.min(MOST, names.size())), names.size() > MOST, queue.isRenewing(), notWeighed);
    }

    /**
     * Accepts what was shown and left ticked.
     *
     * @param why what the judgements say of themselves: the rule in words
     */
    public AcceptOutcome accept(AcceptRule rule, List<Acceptable> chosen, String why) {
        var acceptance = acceptances.begin(rule.name());
        // All imports in one order, so that two curators never wait for each other.
        var byImport = chosen.stream().collect(Collectors.groupingBy(one -> one.mention().imported(), LinkedHashMap::new, Collectors.toList()));
        int names = 0;
        int mentions = 0;
        for (var one : byImport.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(ImportId::value))).toList()) {
            var open = imports.lock(one.getKey()).orElse(null);
            var links = open == null ? List.<Linking>of() : links(open, one.getValue(), why, acceptance);
            names += links.size();
            mentions += links.isEmpty() ? 0 : corrections.apply(open, links);
        }
        acceptances.end(acceptance, names);
        return new AcceptOutcome(names == 0 ? null : acceptance, names, mentions, chosen.size() - names);
    }

    private List<Linking> links(OpenImport open, List<Acceptable> chosen, String why, AcceptanceId acceptance) {
        var judged = judgements.of(chosen.stream().map(one -> one.mention().key()).toList());
        var links = new ArrayList<Linking>();
        for (var one : chosen) {
            var row = one.mention();
            var record = one.candidate().record();
            var standing = judged.getOrDefault(row.key(), List.of());
            var holds = row.judged(standing);
            var places = MentionDecisions.chosen(row, standing);
            var placed = Corrections.mentions(open, places);
            if (holds.settled() == null && !holds.refused().contains(record) && !row.isApart(standing) && !placed.isEmpty() && linker.stands(record)) {
                links.add(new Linking(places, Correction.linkingTo(record), corrections.judge(placed, place -> JudgementScope.in(row.source()),
                        new Said(Answer.SAME, record, why, acceptance))));
            }
        }
        return links;
    }

    /** Takes back all that still stands of it; returns how many names are open again. */
    public int takeBack(AcceptanceId acceptance) {
        return (int) acceptances.standing(acceptance).stream().filter(decisions::undo).count();
    }
}
