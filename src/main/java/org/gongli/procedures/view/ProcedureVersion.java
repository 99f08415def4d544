package org.gongli.procedures.view;

import java.time.Instant;

/// One version of a procedure.
///
/// @param own     whether the city brought it
/// @param current whether new cases begin with it
/// @param running how many cases are on their way by it, as far as the reader may know
public record ProcedureVersion(long id, int version, boolean own, boolean current, Instant deployedAt, long running) {
}
