package org.gongli.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an area of personal data may be deleted at present, and what has to stay.
///
/// @param free entries that nothing keeps
/// @param held what stays, by the rule that says why
public record Keeping(int free, List<Held> held) {

    /// There is nothing at all.
    public static final Keeping NOTHING = new Keeping(0, List.of());

    /// All of it stays, however much that is.
    public static Keeping whole(String card) {
        return new Keeping(0, List.of(new Held(card, null)));
    }

    /// Some of it may go, and some stays.
    public static Keeping of(int free, int held, String card) {
        return new Keeping(free, held == 0 ? List.of() : List.of(new Held(card, held)));
    }

    /// What it comes to for several records of one person.
    public static Keeping sum(Stream<Keeping> all) {
        var held = new LinkedHashMap<String, Held>();
        var free = all.mapToInt(one -> {
            one.held().forEach(some -> held.merge(some.card(), some, Held::plus));
            return one.free();
        }).sum();
        return new Keeping(free, List.copyOf(held.values()));
    }

    /// @param card    of the rules, for example [RetentionCards#RECORDS]
    /// @param entries how many; null for all there are
    public record Held(String card, @Nullable Integer entries) {

        Held plus(Held other) {
            return new Held(card, entries == null || other.entries == null ? null : Integer.valueOf(entries + other.entries));
        }
    }
}
