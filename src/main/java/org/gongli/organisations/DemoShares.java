package org.gongli.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shares a number out in proportion to weights, by the largest remainders: nothing is lost to rounding, and each gets at least a few.
final class DemoShares {

    private DemoShares() {
    }

    /// @param least what each gets in any case; not more than `total / weights.size()`
    static List<Integer> of(int total, int least, List<Integer> weights) {
        var rest = total - least * weights.size();
        var sum = weights.stream().mapToInt(Integer::intValue).sum();
        var shares = weights.stream().mapToInt(weight -> least + rest * weight / sum).toArray();
        var left = total - IntStream.of(shares).sum();
        IntStream.range(0, shares.length).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -(rest * weights.get(i) % sum)).thenComparingInt(i -> i))
                .limit(left).forEach(i -> shares[i]++);
        return IntStream.of(shares).boxed().toList();
    }
}
