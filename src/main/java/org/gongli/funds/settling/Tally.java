package org.gongli.funds.settling;

/// What a result file brought.
///
/// @param paid, failed, returned lines that it settled so
/// @param known  lines that were settled so before
record Tally(int paid, int failed, int returned, int known) {
}
