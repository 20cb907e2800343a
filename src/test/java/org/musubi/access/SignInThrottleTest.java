package org.musubi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource source = () -> now;
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    });

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("curator");
        }
    }

    @Test
    void fiveWrongPasswordsAreForgiven() {
        fail(5);

        assertThat(throttle.isLocked("curator")).isFalse();
    }

    @Test
    void eachFurtherOneLocksTwiceAsLong() {
        fail(7);

        assertThat(throttle.isLocked("curator")).isTrue();
        now = now.plusMillis(1999);
        assertThat(throttle.isLocked("curator")).isTrue();
        now = now.plusMillis(1);
        assertThat(throttle.isLocked("curator")).isFalse();
    }

    @Test
    void neverLongerThanAQuarterOfAnHour() {
        fail(100);

        now = now.plus(Duration.ofMinutes(15));
        assertThat(throttle.isLocked("curator")).isFalse();
    }

    @Test
    void anotherNameIsNotLocked() {
        fail(9);

        assertThat(throttle.isLocked("reviewer")).isFalse();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        fail(5);
        throttle.succeeded("curator");
        fail(5);

        assertThat(throttle.isLocked("curator")).isFalse();
    }

    @Test
    void guessingManyNamesKeepsMemoryBounded() {
        fail(9);
        for (int i = 0; i < 10_000; i++) {
            throttle.failed("name" + i);
        }

        assertThat(throttle.isLocked("curator")).as("the eldest name is forgotten").isFalse();
    }
}
