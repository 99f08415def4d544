package org.gongli.rules.view;

import java.time.Duration;
import java.time.Instant;

/// A draft being tried on past cases.
///
/// @param revision of the draft that was tried
/// @param total    cases when it began
/// @param touchedAt when it last got further
public record DryRunRow(long id, String card, int version, int revision, Progress state, long total, long seen, long differing, Instant startedAt,
                        Instant touchedAt) {

    private static final Duration SILENT = Duration.ofMinutes(2);

    /// How a run stands.
    public enum Progress { RUNNING, DONE, FAILED }

    public boolean done() {
        return state == Progress.DONE;
    }

    /// Whether it still moves; one that is silent for long was broken off with its process.
    public boolean running(Instant now) {
        return state == Progress.RUNNING && touchedAt.plus(SILENT).isAfter(now);
    }
}
