package org.musubi.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Chooses among charsets by how much like a text of a language that goes with the charset the bytes read in it, in bits. A
 * declaration is worth a number of bits, so it decides what is open and loses against bytes that say otherwise.
 */
final class CharsetGuess {

    // Enough to tell any two charsets apart; the time for a long file stays short.
    private static final int LOOKED_AT = 16 * 1024;
    // Bits for each byte beyond ASCII, and for each character of UTF-16, above which nothing was understood.
    private static final double NONSENSE = 12.5;

    private static final Set<LetterModel> ALL = EnumSet.allOf(LetterModel.class);
    private static final Set<LetterModel> WEST = EnumSet.of(LetterModel.ENGLISH, LetterModel.GERMAN, LetterModel.FRENCH,
            LetterModel.IBERIAN, LetterModel.NORDIC);
    private static final Set<LetterModel> CENTRE = EnumSet.of(LetterModel.POLISH, LetterModel.CZECH, LetterModel.SLOVAK, LetterModel.HUNGARIAN,
            LetterModel.ROMANIAN, LetterModel.GERMAN);
    private static final Set<LetterModel> CYRILLIC = EnumSet.of(LetterModel.RUSSIAN, LetterModel.UKRAINIAN);
    private static final Set<LetterModel> EAST = EnumSet.of(LetterModel.JAPANESE, LetterModel.CHINESE,
            LetterModel.TRADITIONAL_CHINESE, LetterModel.KOREAN);

    /**
     * A charset that documents come in.
     *
     * @param toll what is asked of it before it is believed, in bits: rare charsets need more of a proof
     */
    private record Candidate(Charset charset, Set<LetterModel> models, double toll) {
        static Candidate of(String charset, Set<LetterModel> models, double toll) {
            return new Candidate(Charset.forName(charset), models, toll);
        }
    }

    private static final List<Candidate> CANDIDATES = List.of(
            Candidate.of("windows-31j", EnumSet.of(LetterModel.JAPANESE), 0),
            Candidate.of("EUC-JP", EnumSet.of(LetterModel.JAPANESE), 0),
            Candidate.of("GB18030", EnumSet.of(LetterModel.CHINESE), 0),
            Candidate.of("Big5-HKSCS", EnumSet.of(LetterModel.TRADITIONAL_CHINESE), 0),
            Candidate.of("x-windows-949", EnumSet.of(LetterModel.KOREAN), 0),
            Candidate.of("windows-1251", CYRILLIC, 0),
            Candidate.of("KOI8-R", EnumSet.of(LetterModel.RUSSIAN), 0),
            Candidate.of("KOI8-U", EnumSet.of(LetterModel.UKRAINIAN), 2),
            Candidate.of("ISO-8859-5", EnumSet.of(LetterModel.RUSSIAN), 6),
            Candidate.of("IBM866", EnumSet.of(LetterModel.RUSSIAN), 4),
            Candidate.of("windows-1252", WEST, 0),
            Candidate.of("windows-1250", CENTRE, 1),
            Candidate.of("ISO-8859-2", CENTRE, 1.2),
            Candidate.of("windows-1254", EnumSet.of(LetterModel.TURKISH), 2.5),
            Candidate.of("windows-1257", EnumSet.of(LetterModel.LATVIAN, LetterModel.LITHUANIAN), 3.5),
            Candidate.of("ISO-8859-13", EnumSet.of(LetterModel.LATVIAN, LetterModel.LITHUANIAN), 4.5),
            Candidate.of("windows-1253", EnumSet.of(LetterModel.GREEK), 2),
            // Damaged, since sound UTF-8 is never guessed.
            Candidate.of("UTF-8", ALL, 0));

    private static final List<Candidate> WIDE = List.of(
            new Candidate(StandardCharsets.UTF_16LE, EnumSet.range(LetterModel.JAPANESE, LetterModel.GREEK), 8),
            new Candidate(StandardCharsets.UTF_16BE, EnumSet.range(LetterModel.JAPANESE, LetterModel.GREEK), 10));

    /** A reading of the bytes and what it costs. */
    record Guess(Charset charset, double bits, double margin) {
        double confidence() {
            return Math.round((0.5 + 0.48 * (1 - Math.exp(-margin / 15))) * 100) / 100.0;
        }
    }

    private CharsetGuess() {
    }

    static boolean isIso2022Jp(byte[] bytes) {
        boolean escape = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            escape |= bytes[i] == 0x1B && i + 2 < bytes.length && bytes[i + 1] == '$'
                    && (bytes[i + 2] == 'B' || bytes[i + 2] == '@');
        }
        return escape;
    }

    /**
     * The likeliest charset of bytes that are not sound UTF-8; null where they make no sense in any.
     *
     * @param trust    what the declaration is worth, in bits
     * @param onlyWide whether the bytes hold zeros or controls, so that they are UTF-16 or no text
     */
    static @Nullable Guess best(byte[] bytes, @Nullable Charset declared, double trust, boolean onlyWide) {
        var sample = onlyWide ? Arrays.copyOf(bytes, Math.min(LOOKED_AT, bytes.length)) : sample(bytes);
        var candidates = new ArrayList<Candidate>(onlyWide ? List.of() : CANDIDATES);
        if (bytes.length % 2 == 0) {
            candidates.addAll(WIDE);
        }
        if (!onlyWide && declared != null && candidates.stream().noneMatch(known -> known.charset().equals(declared))) {
            candidates.add(new Candidate(declared, ALL, 0));
        }
        Guess best = null;
        String bestText = "";
        double second = Double.POSITIVE_INFINITY;
        for (var candidate : candidates) {
            var text = read(sample, candidate.charset());
            double bits = candidate.toll() - (candidate.charset().equals(declared) ? trust : 0)
                    + candidate.models().stream().mapToDouble(model -> model.cost(text)).min().orElseThrow();
            if (best == null || bits < best.bits()) {
                if (best != null && !text.equals(bestText)) {
                    second = best.bits();
                }
                best = new Guess(candidate.charset(), bits, 0);
                bestText = text;
            } else if (!text.equals(bestText)) {
                second = Math.min(second, bits);
            }
        }
        return best == null || isNonsense(sample, best) ? null : new Guess(best.charset(), best.bits(), second - best.bits());
    }

    private static boolean isNonsense(byte[] sample, Guess guess) {
        if (WIDE.stream().anyMatch(wide -> wide.charset().equals(guess.charset()))) {
            return guess.bits() > NONSENSE * sample.length / 2;
        }
        int high = 0;
        for (var b : sample) {
            high += b < 0 ? 1 : 0;
        }
        return guess.bits() > NONSENSE * high + 7.0 * (sample.length - high) + 12;
    }

    // From the first byte beyond ASCII, since what stands before tells nothing.
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, first - 16) & ~1;
        var sample = new byte[Math.min(LOOKED_AT, bytes.length - start)];
        System.arraycopy(bytes, start, sample, 0, sample.length);
        return sample;
    }

    // A character that the end of the sample cuts is left out; a text does not end so.
    private static String read(byte[] sample, Charset charset) {
        var text = new String(sample, charset);
        return sample.length == LOOKED_AT && text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
    }
}
