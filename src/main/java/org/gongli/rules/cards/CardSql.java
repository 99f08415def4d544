package org.gongli.rules.cards;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.rules.Level;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cards in their versions.
@Component
public class CardSql {

    private static final String VERSION = """
            select v.card_id, v.version, v.state, v.revision, v.topic, v.statement, v.statement_en, v.condition, v.region, v.document, v.document_en,
                   v.clause, v.level, v.confidence, v.shipped, v.reason, v.valid_from, v.valid_to, v.editors, v.drafted_at, v.approved_at,
                   (select string_agg(f.name || ' ' || f.value || ' ' || f.unit, ';' order by f.number)
                    from rules.figure f
                    where f.card_id = v.card_id and f.version = v.version) as figures
            from rules.version v
            """;

    private final JdbcClient jdbc;

    public CardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every version that is, was or will be in force.
    List<CardVersion> approved() {
        return jdbc.sql(VERSION + "where v.state = 'APPROVED' order by v.card_id, v.version").query((row, number) -> version(row)).list();
    }

    /// The versions of a card, the last first.
    public List<CardVersion> history(String card) {
        return jdbc.sql(VERSION + "where v.card_id = :card order by v.version desc").param("card", card).query((row, number) -> version(row)).list();
    }

    /// Each card once, by id: the version in force on the day, or else its last.
    public List<CardVersion> list(CardFilter filter, LocalDate day, @Nullable Integer most) {
        return jdbc.sql(VERSION + """
                where v.version = (select c.version from rules.version c
                                   where c.card_id = v.card_id and c.state <> 'DROPPED'
                                   order by c.state = 'APPROVED' and :day between c.valid_from and coalesce(c.valid_to, :day) desc, c.version desc
                                   limit 1)
                  and (:pattern::text is null or v.card_id ilike :pattern or v.statement ilike :pattern or v.statement_en ilike :pattern
                       or v.document ilike :pattern or v.document_en ilike :pattern)
                  and (:topic::text is null or v.topic = :topic)
                  and (:level::text is null or v.level = :level)
                  and (:confidence::text is null or v.confidence = :confidence)
                  and case :kind::text when 'JUDGING' then v.condition is not null when 'QUOTING' then v.condition is null when 'SAMPLE' then v.sample
                                       when 'DRAFTED' then exists (select from rules.version d where d.card_id = v.card_id and d.state = 'DRAFT') else true end
                  and (:after::text is null or v.card_id > :after)
                order by v.card_id
                limit :most
                """).param("day", day).param("pattern", filter.pattern()).param("topic", filter.topicGiven()).param("level", filter.level())
                .param("confidence", filter.confidence()).param("kind", filter.kind()).param("after", filter.after()).param("most", most)
                .query((row, number) -> version(row)).list();
    }

    /// The drafts that this account did not write in, the oldest first.
    public List<CardVersion> toApprove(AccountId account) {
        return jdbc.sql(VERSION + """
                where v.state = 'DRAFT' and not :account = any (v.editors)
                  and exists (select from rules.dry_run d
                              where d.card_id = v.card_id and d.version = v.version and d.revision = v.revision and d.state = 'DONE')
                order by v.drafted_at
                limit 50
                """).param("account", account).query((row, number) -> version(row)).list();
    }

    public Optional<CardVersion> version(String card, int version) {
        return jdbc.sql(VERSION + "where v.card_id = :card and v.version = :version").param("card", card).param("version", version)
                .query((row, number) -> version(row)).optional();
    }

    /// @return false when there is such a version, or a draft of the card, already
    public boolean insertDraft(String card, int version, CardText text, String reason, Actor actor, Instant now) {
        var inserted = jdbc.sql("""
                insert into rules.version (card_id, version, state, topic, statement, statement_en, condition, region, document, document_en, clause, level,
                                           confidence, sample, reason, editors, drafted_at)
                values (:card, :version, 'DRAFT', :topic, :statement, :statementEn, :condition, :region, :document, :documentEn, :clause, :level,
                        :confidence, :sample, :reason, array[:account]::bigint[], :now)
                on conflict do nothing
                """).param("card", card).param("version", version).params(columns(text)).param("reason", reason).param("account", actor.account())
                .param("now", now).update() == 1;
        if (inserted) {
            insertFigures(card, version, text.figures());
        }
        return inserted;
    }

    /// @return false when the card is there already
    public boolean insertShipped(String card, CardText text, LocalDate from, Instant now) {
        var inserted = jdbc.sql("""
                insert into rules.version (card_id, version, state, topic, statement, statement_en, condition, region, document, document_en, clause, level,
                                           confidence, sample, shipped, valid_from, editors, drafted_at, approved_at)
                values (:card, 1, 'APPROVED', :topic, :statement, :statementEn, :condition, :region, :document, :documentEn, :clause, :level,
                        :confidence, :sample, true, :from, '{}', :now, :now)
                on conflict do nothing
                """).param("card", card).params(columns(text)).param("from", from).param("now", now).update() == 1;
        if (inserted) {
            insertFigures(card, 1, text.figures());
        }
        return inserted;
    }

    /// @return false when the draft is no longer in the state that the officer saw
    public boolean updateDraft(String card, int version, int revision, CardText text, String reason, Actor actor, Instant now) {
        var updated = jdbc.sql("""
                update rules.version
                set topic = :topic, statement = :statement, statement_en = :statementEn, condition = :condition, region = :region, document = :document,
                    document_en = :documentEn, clause = :clause, level = :level, confidence = :confidence, sample = :sample, reason = :reason,
                    revision = revision + 1, drafted_at = :now,
                    editors = case when :account = any (editors) then editors else editors || array[:account]::bigint[] end
                where card_id = :card and version = :version and revision = :revision and state = 'DRAFT'
                """).param("card", card).param("version", version).param("revision", revision).params(columns(text)).param("reason", reason)
                .param("account", actor.account()).param("now", now).update() == 1;
        if (updated) {
            jdbc.sql("delete from rules.figure where card_id = :card and version = :version").param("card", card).param("version", version).update();
            insertFigures(card, version, text.figures());
        }
        return updated;
    }

    /// Puts a draft into force, if it is as the officer saw it, was not written by them, and was tried as it is.
    public boolean approve(String card, int version, int revision, LocalDate from, AccountId account, Instant now) {
        return jdbc.sql("""
                update rules.version v
                set state = 'APPROVED', valid_from = :from, approved_by = :account, approved_at = :now
                where v.card_id = :card and v.version = :version and v.revision = :revision and v.state = 'DRAFT' and not :account = any (v.editors)
                  and exists (select from rules.dry_run d
                              where d.card_id = v.card_id and d.version = v.version and d.revision = v.revision and d.state = 'DONE')
                """).param("card", card).param("version", version).param("revision", revision).param("from", from).param("account", account)
                .param("now", now).update() == 1;
    }

    /// Ends whatever version of the card is in force on the day before.
    public void end(String card, LocalDate last) {
        jdbc.sql("""
                update rules.version
                set valid_to = :last
                where card_id = :card and state = 'APPROVED' and valid_from <= :last and (valid_to is null or valid_to > :last)
                """).param("card", card).param("last", last).update();
    }

    public boolean drop(String card, int version, int revision) {
        return jdbc.sql("""
                update rules.version
                set state = 'DROPPED'
                where card_id = :card and version = :version and revision = :revision and state = 'DRAFT'
                """).param("card", card).param("version", version).param("revision", revision).update() == 1;
    }

    /// Waits until nobody else changes the versions of this card, to the end of the transaction.
    public void lock(String card) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rules.card ' || :card, 0))").param("card", card).query((row, number) -> true).single();
    }

    private void insertFigures(String card, int version, List<NamedFigure> figures) {
        for (var number = 0; number < figures.size(); number++) {
            var figure = figures.get(number);
            jdbc.sql("""
                    insert into rules.figure (card_id, version, number, name, value, unit)
                    values (:card, :version, :number, :name, :value, :unit)
                    """).param("card", card).param("version", version).param("number", number).param("name", figure.name()).param("value", figure.value())
                    .param("unit", figure.unit()).update();
        }
    }

    private static Map<String, @Nullable Object> columns(CardText text) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("topic", text.topic());
        columns.put("statement", text.statement());
        columns.put("statementEn", text.statementEn());
        columns.put("condition", text.condition());
        columns.put("region", text.region());
        columns.put("document", text.document());
        columns.put("documentEn", text.documentEn());
        columns.put("clause", text.clause());
        columns.put("level", text.level());
        columns.put("confidence", text.confidence());
        columns.put("sample", text.sample());
        return columns;
    }

    private static CardVersion version(ResultSet row) throws SQLException {
        var text = new CardText(row.getString("topic"), row.getString("statement"), row.getString("statement_en"), row.getString("condition"),
                figures(row.getString("figures")), row.getString("region"), row.getString("document"), row.getString("document_en"), row.getString("clause"),
                Level.valueOf(row.getString("level")), Confidence.valueOf(row.getString("confidence")));
        var approved = row.getTimestamp("approved_at");
        return new CardVersion(row.getString("card_id"), row.getInt("version"), VersionState.valueOf(row.getString("state")), row.getInt("revision"), text,
                row.getBoolean("shipped"), row.getString("reason"), row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                Arrays.stream((Long[]) row.getArray("editors").getArray()).map(AccountId::of).toList(), row.getTimestamp("drafted_at").toInstant(),
                approved == null ? null : approved.toInstant());
    }

    private static List<NamedFigure> figures(@Nullable String lines) {
        return lines == null ? List.of() : Arrays.stream(lines.split(";")).map(line -> line.split(" "))
                .map(cells -> new NamedFigure(cells[0], new BigDecimal(cells[1]), FigureUnit.valueOf(cells[2]))).toList();
    }
}
