package org.gongli.calendar;

/// How long something may take, or must last.
///
/// @param days  at least 0; 0 is the end of the same day
/// @param basis the paper that says so, as it is quoted beside the clock; empty for none
public record TimeLimit(int days, Unit unit, String basis) {

    private static final int LONGEST = 36_600;

    /// Which days count.
    public enum Unit { CALENDAR, WORKING }

    public TimeLimit {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("a time limit of " + days + " days");
        }
    }

    public static TimeLimit calendarDays(int days, String basis) {
        return new TimeLimit(days, Unit.CALENDAR, basis);
    }

    public static TimeLimit workingDays(int days, String basis) {
        return new TimeLimit(days, Unit.WORKING, basis);
    }
}
