package org.gongli.founding.view;

import java.time.Instant;
import java.util.List;
import org.gongli.founding.SheetId;
import org.jspecify.annotations.Nullable;

/// A sheet of enterprises: what it would do, or did.
public record SheetPage(Head head, List<Row> rows) {

    /// What becomes of a row.
    public enum RowVerdict { FRESH, KNOWN, TWICE, HAS_UNION, WRONG }

    public record Head(SheetId id, String fileName, @Nullable Instant confirmedAt) {
    }

    /// @param problem the key of what is wrong; null for nothing
    public record Row(int rowNo, String name, @Nullable String uscc, @Nullable Integer staff, @Nullable String town, @Nullable String problem, RowVerdict verdict) {
    }

    public long count(RowVerdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
