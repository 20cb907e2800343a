package org.musubi.text;

import java.util.ArrayList;
import java.util.Arrays;
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
        var all = new ArrayList<>(Utf8Mojibake.find(text));
        all.addAll(GbkMojibake.find(text));
        all.sort(Comparator.comparingInt(Finding::start));
        var chosen = new ArrayList<Finding>(all.size());
        for (int i = 0; i < all.size(); ) {
            int from = i;
            int end = all.get(i).end();
            while (++i < all.size() && all.get(i).start() < end) {
                end = Math.max(end, all.get(i).end());
            }
            chosen.addAll(likelier(text, all.subList(from, i)));
        }
        return confirmed(chosen);
    }

    /** Of findings that overlap, those of the way of reading that makes the likelier text. */
    private static List<Finding> likelier(String text, List<Finding> overlapping) {
        var gbk = overlapping.stream().filter(MojibakeRepair::isGbk).toList();
        var utf8 = overlapping.stream().filter(finding -> !isGbk(finding)).toList();
        if (gbk.isEmpty() || utf8.isEmpty()) {
            return overlapping;
        }
        int start = overlapping.getFirst().start();
        int end = overlapping.stream().mapToInt(Finding::end).max().orElseThrow();
        return cost(applied(text, start, end, gbk)) < cost(applied(text, start, end, utf8)) ? gbk : utf8;
    }

    private static String applied(String text, int start, int end, List<Finding> findings) {
        var out = new StringBuilder();
        int done = start;
        for (var finding : findings) {
            out.append(text, done, finding.start()).append(finding.repaired());
            done = finding.end();
        }
        return out.append(text, done, end).toString();
    }

    private static double cost(String text) {
        return Arrays.stream(LetterModel.values()).mapToDouble(model -> model.cost(text)).min().orElseThrow();
    }

    private static boolean isGbk(Finding finding) {
        return finding.kind() == RepairKind.GBK_AS_LATIN1;
    }

    // A page was damaged in one way, or in one way for each of its parts.
    private static List<Finding> confirmed(List<Finding> candidates) {
        boolean sureGbk = candidates.stream().anyMatch(finding -> finding.sure() && isGbk(finding));
        boolean sureUtf8 = candidates.stream().anyMatch(finding -> finding.sure() && !isGbk(finding));
        return candidates.stream().filter(finding -> isGbk(finding) ? sureGbk : sureUtf8).toList();
    }
}
