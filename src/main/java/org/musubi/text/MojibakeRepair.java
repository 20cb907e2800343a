package org.musubi.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the places where a text was read in the wrong encoding and says what stood there, run by run.
 *
 * <p>Example: {@code "October 9 ¨C10"} gives one repair, {@code ¨C} to an en dash. {@code "Müller's “May–July”"} gives none.
 *
 * <p>A run that can be read in no other way counts by itself. A run that somebody might have written, such as an accented
 * capital before a closing quotation mark, counts only in a text that is damaged in the same way elsewhere.
 */
public final class MojibakeRepair {

    private MojibakeRepair() {
    }

    /** A damaged run, in chars of the text. */
    record Finding(int start, int end, String repaired, RepairKind kind, double confidence, boolean sure) {
    }

    /** The text beside its repaired reading. Clean text comes back as it is. */
    public static RepairedText repair(String text) {
        var findings = findings(text);
        if (findings.isEmpty()) {
            return new RepairedText(text, text, List.of(), SpanMap.of(List.of()));
        }
        var points = CodePoints.of(text);
        var repairs = new ArrayList<Repair>(findings.size());
        var repaired = new StringBuilder(text.length());
        int done = 0;
        for (var finding : findings) {
            repaired.append(text, done, finding.start()).append(finding.repaired());
            repairs.add(new Repair(points.span(finding.start(), finding.end()),
                    text.substring(finding.start(), finding.end()), finding.repaired(), finding.kind(),
                    finding.confidence()));
            done = finding.end();
        }
        repaired.append(text, done, text.length());
        return new RepairedText(text, repaired.toString(), repairs, SpanMap.of(repairs));
    }

    private static List<Finding> findings(String text) {
        var utf8 = Utf8Mojibake.find(text);
        var found = new ArrayList<>(confirmed(utf8));
        for (var gbk : confirmed(GbkMojibake.find(text))) {
            if (found.stream().noneMatch(other -> other.start() < gbk.end() && gbk.start() < other.end())) {
                found.add(gbk);
            }
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return found;
    }

    private static List<Finding> confirmed(List<Finding> candidates) {
        if (candidates.stream().anyMatch(Finding::sure)) {
            return candidates;
        }
        return List.of();
    }
}
