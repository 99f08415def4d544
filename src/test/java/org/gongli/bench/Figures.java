package org.gongli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was measured, one line each, with the goal beside it.
final class Figures {

    private final List<String> missed = new ArrayList<>();

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    void note(String what, String unit, List<Double> values) {
        System.out.printf(Locale.ROOT, "  %-58s %12.1f %-10s of %s%n", what, median(values), unit,
                values.stream().map(value -> String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value)).collect(Collectors.joining(", ")));
    }

    void atLeast(String what, double value, double goal, String unit) {
        line(what, value, "at least", goal, unit, value >= goal);
    }

    void atMost(String what, double value, double goal, String unit) {
        line(what, value, "at most", goal, unit, value <= goal);
    }

    private void line(String what, double value, String relation, double goal, String unit, boolean met) {
        System.out.printf(Locale.ROOT, "%s %-58s %12.2f %-10s goal: %s %s%n", met ? "+" : "-", what, value, unit, relation, goal);
        if (!met) {
            missed.add(what);
        }
    }

    /// The goals that were missed.
    List<String> missed() {
        return missed;
    }
}
