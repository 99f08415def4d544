package org.gongli.figures.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gongli.shared.Missing;

/// Where a page of records ended: the time and the key of its last record.
public record Position(Instant at, long key) {

    /// Before everything.
    public static final Position NEWEST = new Position(LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC), Long.MAX_VALUE);

    /// Reads what [#toString] wrote into a URL; a text that it never wrote leads nowhere.
    public static Position of(String text) {
        try {
            var dash = text.lastIndexOf('.');
            return new Position(Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS), Long.parseLong(text.substring(dash + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException | ArithmeticException e) {
            throw new Missing();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + key;
    }
}
