package org.musubi.register;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Registers of before names had keys get them at their first start. */
@Component
class NameKeysAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NameKeysAtStart.class);

    private final NameRows rows;

    NameKeysAtStart(NameRows rows) {
        this.rows = rows;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var written = rows.writeMissingKeys();
        if (written > 0) {
            LOG.info("Keys of {} names were made", written);
        }
    }
}
