package org.musubi.register.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;

/** An instrument: what was signed or sent, by whom, for which tie, when. */
public record InstrumentDraft(@Nullable Cited<String> name, @Nullable Cited<InstrumentType> type,
                              @Nullable Cited<WrittenDate> date, @Nullable Cited<WrittenDate> period,
                              @Nullable Cited<Mention> tie, List<Cited<Mention>> parties,
                              List<Cited<Mention>> signers, @Nullable Cited<String> note) implements Draft {

    public InstrumentDraft {
        parties = parties == null ? List.of() : List.copyOf(parties);
        signers = signers == null ? List.of() : List.copyOf(signers);
    }
}
