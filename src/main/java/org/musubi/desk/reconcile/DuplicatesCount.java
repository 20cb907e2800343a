package org.musubi.desk.reconcile;

import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.MenuCount;
import org.musubi.reconciliation.duplicates.Duplicates;
import org.springframework.stereotype.Component;

/** How many pairs of records wait for a curator. */
@Component
class DuplicatesCount implements MenuCount {

    private final Duplicates duplicates;

    DuplicatesCount(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String path() {
        return "duplicates";
    }

    @Override
    public long count() {
        return CurrentActor.find().filter(me -> me.is(Roles.CURATOR)).map(me -> duplicates.left()).orElse(0);
    }
}
