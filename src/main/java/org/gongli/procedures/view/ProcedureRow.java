package org.gongli.procedures.view;

import java.time.Instant;

/// One procedure of the list.
///
/// @param own     whether the city laid its own version beside the platform's
/// @param running how many cases are on their way, as far as the reader may know
public record ProcedureRow(long id, String key, int version, boolean own, Instant deployedAt, long running) {
}
