package org.gongli.bench;

import java.util.Locale;
import org.gongli.platform.TestDatabase;
import org.gongli.rules.trying.PastCases;

/// A dry run of a changed card over the cases of the past. The first argument is their number, 100,000 by default.
public final class RulesBench {

    private static final double LIMIT_SECONDS = 10;

    private RulesBench() {
    }

    static void main(String[] args) {
        var cases = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        var figures = new Figures();
        try (var past = PastCases.load(TestDatabase.url(), cases)) {
            long begun = System.nanoTime();
            var differing = past.tryDraft();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(Locale.ROOT, "Dry run of a changed card over %,d cases, %,d of them would differ:%n", cases, differing);
            figures.atMost("all judged anew, differences kept", seconds, LIMIT_SECONDS, "s");
        }
        System.exit(figures.missed().isEmpty() ? 0 : 1);
    }
}
