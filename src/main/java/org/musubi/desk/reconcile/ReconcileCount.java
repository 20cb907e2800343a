package org.musubi.desk.reconcile;

import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.MenuCount;
import org.musubi.intake.MentionQueue;
import org.springframework.stereotype.Component;

/** How many names wait for a curator. */
@Component
class ReconcileCount implements MenuCount {

    private final MentionQueue queue;

    ReconcileCount(MentionQueue queue) {
        this.queue = queue;
    }

    @Override
    public String path() {
        return "reconcile";
    }

    @Override
    public long count() {
        return CurrentActor.find().filter(me -> me.is(Roles.CURATOR)).map(me -> queue.left()).orElse(0);
    }
}
