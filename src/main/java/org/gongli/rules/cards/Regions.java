package org.gongli.rules.cards;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.organisations.Organisation;

/// Division codes as regions: a region is the beginning of the codes within it.
public final class Regions {

    /// How many digits name a province, a prefecture, a county, a town, a village.
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12);

    private Regions() {
    }

    /// A division code without the zeros that stand for "all of it": `441900000` is the region `4419`.
    public static String of(String code) {
        return LEVELS.stream().filter(level -> level <= code.length() && code.substring(level).chars().allMatch(digit -> digit == '0'))
                .findFirst().map(level -> code.substring(0, level)).orElse(code);
    }

    /// The most precise region of a place.
    ///
    /// @param chain from the root down to the place
    public static String of(List<Organisation> chain) {
        return chain.reversed().stream().flatMap(one -> Stream.ofNullable(one.code())).findFirst().map(Regions::of).orElse("");
    }

    public static boolean covers(String region, String place) {
        return place.startsWith(region);
    }
}
