package org.musubi.reconciliation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.musubi.names.NameKind;
import org.musubi.names.PreparedName;

/** The names compared of late, prepared: bounded, the longest unused leave first. */
final class PreparedNames {

    private static final int MOST = 20_000;

    private record Key(String form, NameKind kind) {
    }

    private final Map<Key, PreparedName> kept = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PreparedName> eldest) {
            return size() > MOST;
        }
    });

    PreparedName of(String form, NameKind kind) {
        return kept.computeIfAbsent(new Key(form, kind), key -> PreparedName.of(key.form(), key.kind()));
    }
}
