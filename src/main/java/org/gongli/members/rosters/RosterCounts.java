package org.gongli.members.rosters;

/// How many rows would do what, or did it once the import is confirmed.
///
/// @param fresh     become members, or members again
/// @param changed   are members here, and the roster says something else of them
/// @param unchanged are members here, and the roster says the same
/// @param rejected  have something wrong with them
/// @param duplicate name a person who stands further up in the same file
/// @param elsewhere name a member of another union
public record RosterCounts(int fresh, int changed, int unchanged, int rejected, int duplicate, int elsewhere) {

    /// Whether confirming would write anything.
    public boolean something() {
        return fresh + changed > 0;
    }

    /// Rows that are not taken.
    public int left() {
        return rejected + duplicate + elsewhere;
    }

    public int all() {
        return fresh + changed + unchanged + left();
    }
}
