package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.intake.OpenImport.Held;
import org.musubi.text.Span;

/** Which draft of an earlier reading tells the same happening as one that is read now. */
final class Partners {

    private Partners() {
    }

    /** Position of what is read now → the draft; first those of the very same words, then those that share half of them. */
    static Map<Integer, Held> of(List<Span> read, List<Held> before) {
        var partners = new HashMap<Integer, Held>();
        var free = new ArrayList<>(before);
        for (int i = 0; i < read.size(); i++) {
            var span = read.get(i);
            var same = free.stream().filter(held -> held.span().equals(span)).findFirst();
            if (same.isPresent()) {
                partners.put(i, same.get());
                free.remove(same.get());
            }
        }
        for (int i = 0; i < read.size(); i++) {
            var span = read.get(i);
            if (!partners.containsKey(i)) {
                var nearest = free.stream().filter(held -> sharesHalf(held.span(), span))
                        .max(Comparator.<Held, Boolean>comparing(held -> held.item().base() != null)
                                .thenComparing(held -> shared(held.span(), span)));
                if (nearest.isPresent()) {
                    partners.put(i, nearest.get());
                    free.remove(nearest.get());
                }
            }
        }
        return partners;
    }

    private static boolean sharesHalf(Span one, Span other) {
        return shared(one, other) * 2 >= Math.min(one.length(), other.length()) && shared(one, other) > 0;
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }
}
