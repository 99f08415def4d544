package org.gongli.figures;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.figures.view.FigureRecord;
import org.gongli.figures.view.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts cities and towns from a rollup, which is exact and does not grow with the records.
///
/// @param records counts below a town, where there are few, and opens the records
record RolledSql(JdbcClient jdbc, Statements statements, Source records) implements Source {

    /// All may name the parameters of a [Span].
    record Statements(String value, String byTown, String byMonth) {
    }

    @Override
    public long value(Span span) {
        return span.wholeTown() ? jdbc.sql(statements.value()).params(span.parameters()).query(Long.class).single() : records.value(span);
    }

    @Override
    public List<Share> shares(Span span, Level level) {
        return span.wholeTown() && level == Level.TOWN ? jdbc.sql(statements.byTown()).params(span.parameters()).query(Share.class).list()
                : records.shares(span, level);
    }

    @Override
    public List<Month> months(Span span) {
        return span.wholeTown() ? jdbc.sql(statements.byMonth()).params(span.parameters()).query(Month.class).list() : records.months(span);
    }

    @Override
    public List<FigureRecord> records(Span span, Position after, int most) {
        return records.records(span, after, most);
    }

    @Override
    public Stream<FigureRecord> records(Span span) {
        return records.records(span);
    }
}
