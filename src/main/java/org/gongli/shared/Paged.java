package org.gongli.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list read by keyset: the rows, and the key after which the next page begins.
///
/// @param next goes back into the URL as `after`; null on the last page
public record Paged<T>(List<T> rows, @Nullable String next) {

    /// How many rows a page shows.
    public static final int SIZE = 30;

    /// Cuts a query that asked for [#SIZE]` + 1` rows down to a page; the extra row says that there is more.
    public static <T> Paged<T> of(List<T> oneMore, Function<T, ?> key) {
        if (oneMore.size() <= SIZE) {
            return new Paged<>(List.copyOf(oneMore), null);
        }
        var rows = List.copyOf(oneMore.subList(0, SIZE));
        return new Paged<>(rows, String.valueOf(key.apply(rows.getLast())));
    }

    public <R> Paged<R> map(Function<T, R> toRow) {
        return new Paged<>(rows.stream().map(toRow).toList(), next);
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
