package org.gongli.rules.trying;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongli.rules.Level;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardText;
import org.gongli.rules.cards.Confidence;
import org.gongli.rules.conditions.ConditionLanguage;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.rules.conditions.Topics;
import org.gongli.shared.Actor;
import org.gongli.shared.Typed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases that were judged by one version of a card, and a draft of the next, on a database of their own.
public final class PastCases implements AutoCloseable {

    private static final String CARD = "BENCH-1";

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final DryRuns runs;
    private final CardSql cards;
    private final DryRunSql sql;
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    private PastCases(String url) {
        pool.setJdbcUrl(url);
        jdbc = Typed.client(pool);
        cards = new CardSql(jdbc);
        sql = new DryRunSql(jdbc);
        runs = new DryRuns(sql, cards, new Topics(), new ConditionLanguage(), new TransactionTemplate(new DataSourceTransactionManager(pool)), event -> { }, clock);
    }

    public static PastCases load(String url, int cases) {
        var past = new PastCases(url);
        past.load(cases);
        return past;
    }

    private void load(int cases) {
        script("db/migration/organisations/V1__organisation.sql");
        script("db/migration/rules/V1__rules.sql");
        jdbc.sql("""
                insert into organisations.organisation (id, path, town_id, kind, name, pinyin, initials, valid_from)
                values (1, '/1/', 1, 'CITY', 'City', 'city', 'c', date '2020-01-01')
                """).update();
        cards.insertShipped(CARD, text("2"), LocalDate.of(2020, 1, 1), clock.instant());
        jdbc.sql("""
                insert into rules.judged (topic, subject, organisation_id, region, facts, judged_at)
                select 'hardship', 'case/' || n, 1, '4419', jsonb_build_object('net', n % 4000, 'line', 1200.50, 'accidental', n % 7 = 0, 'migrant', n % 3 = 0,
                       'livesInCity', true, 'employedMonths', n % 60, 'persons', 1 + n % 6, 'level', 'DEEP'), now()
                from generate_series(1, :cases) n
                """).param("cases", cases).update();
        jdbc.sql("""
                insert into rules.outcome (judged_id, card_id, version, outcome)
                select id, :card, 1, case when (facts ->> 'net')::numeric < 2401 or (facts ->> 'accidental')::boolean then 'CLEAR' else 'WARNED' end
                from rules.judged
                """).param("card", CARD).update();
        jdbc.sql("analyze rules.judged, rules.outcome").update();
        cards.insertDraft(CARD, 2, text("3"), "bench", Actor.SYSTEM, clock.instant());
    }

    /// @return how many cases would differ
    public long tryDraft() {
        var draft = cards.version(CARD, 2).orElseThrow();
        var run = sql.insert(CARD, 2, draft.revision(), draft.text().topic(), Actor.SYSTEM, clock.instant());
        runs.run(run, draft);
        return sql.find(run).orElseThrow().differing();
    }

    private static CardText text(String times) {
        return new CardText("hardship", "statement", "statement", "net < line * times || accidental", List.of(new NamedFigure("times", new BigDecimal(times), FigureUnit.MULTIPLE)),
                "44", "document", "document", "", Level.WARN, Confidence.M);
    }

    private void script(String path) {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
