package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pool renews its connections after half an hour; H2 2.4.240 then refused every row of a table with a CHECK … IN. */
@DatabaseTest
class RenewedConnectionsTest extends LedgerWork {

    @Autowired
    HikariDataSource pool;

    @Test
    void theLedgerIsWrittenAsBeforeWhenEveryConnectionOfTheStartIsClosed() {
        pool.getHikariPoolMXBean().softEvictConnections();

        assertThat(exists(approved(event("A visit")))).isTrue();
    }
}
