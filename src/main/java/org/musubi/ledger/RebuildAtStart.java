package org.musubi.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The administrator's repair of lists and counts: {@code musubi.rebuild=true} makes them anew at a start. */
@Component
@ConditionalOnProperty("musubi.rebuild")
class RebuildAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Projections projections;

    RebuildAtStart(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("Rows of {} records were made anew from their revisions", projections.rebuild());
    }
}
