package org.gongli.procedures.view;

import java.time.Instant;

/// An objection as those read it who look into it.
public record ObjectionRow(String name, String contact, String words, Instant raisedAt) {
}
