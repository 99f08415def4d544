package org.gongli.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.figures.view.FigureRecord;
import org.gongli.figures.view.Position;
import org.gongli.shared.OrgId;

/// Where a figure comes from, and the records behind it. All of its answers agree.
interface Source {

    long value(Span span);

    /// What each town, or each unit next below the organisation, contributes; those that contribute nothing are left out.
    /// Shares of person-times add up to the value. A person may count in several.
    List<Share> shares(Span span, Level level);

    /// One for each month of the span, in their order; for a standing figure as of the month's end.
    List<Month> months(Span span);

    /// Records after a position, the newest first.
    List<FigureRecord> records(Span span, Position after, int most);

    /// All records. Close it.
    Stream<FigureRecord> records(Span span);

    /// Which divisions of the organisation a share is counted for.
    enum Level { TOWN, UNIT }

    record Share(OrgId org, long value) {
    }

    record Month(LocalDate month, long value) {
    }
}
