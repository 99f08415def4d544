package org.gongli.hardship.granting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.PayoutId;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.AidState;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.HardshipFileId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes grants, and what households got in a year.
@Component
public class AidSql {

    private static final String AIDS = """
            select a.id, a.application_id as application, p.file_id as file, p.place_id as place, a.tier, a.member_id as member, a.org_id as org, o.name as org_name, o.name_en as org_name_en,
                   a.line_id as line, a.kind, a.year, a.amount_fen as amount, a.state, a.payout_id as payout, a.paid_at, a.hindered
            from hardship.aid a
            join hardship.application p on p.id = a.application_id
            join organisations.facts_organisation o on o.id = a.org_id
            """;

    private final JdbcClient jdbc;

    AidSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of their tiers, without those that were called off.
    public List<Aid> of(AidApplicationId application) {
        return jdbc.sql(AIDS + "where a.application_id = :application and a.state <> 'CANCELLED' order by a.id").param("application", application).query(Aid.class).list();
    }

    long insert(AidApplication application, AidTier tier, OrgId org, BudgetLineId line, int year, Money amount, Instant now) {
        return jdbc.sql("""
                insert into hardship.aid (application_id, tier, member_id, org_id, line_id, kind, cause, year, amount_fen, decided_at)
                values (:application, :tier, :member, :org, :line, :kind, :cause, :year, :amount, :now)
                returning id
                """).param("application", application.id()).param("tier", tier).param("member", application.member()).param("org", org).param("line", line)
                .param("kind", application.kind()).param("cause", application.cause()).param("year", year).param("amount", amount).param("now", now).query(Long.class).single();
    }

    /// @return whether it was still to be paid
    boolean cancel(long id) {
        return jdbc.sql("update hardship.aid set state = 'CANCELLED', paid_at = null, hindered = null where id = :id and state <> 'CANCELLED'").param("id", id).update() == 1;
    }

    void granted(AidApplicationId application, Instant now) {
        jdbc.sql("update hardship.aid set state = 'DUE', granted_at = :now, try_at = :now where application_id = :application and state = 'DECIDED'")
                .param("application", application).param("now", now).update();
    }

    /// One grant that is due, for nobody else until the transaction ends.
    Optional<Aid> due(Instant now) {
        return jdbc.sql(AIDS + "where a.state = 'DUE' and a.try_at <= :now order by a.try_at, a.id limit 1 for update of a skip locked").param("now", now).query(Aid.class).optional();
    }

    boolean requested(long id, PayoutId payout) {
        return jdbc.sql("update hardship.aid set state = 'REQUESTED', payout_id = :payout, hindered = null where id = :id and state = 'DUE'")
                .param("id", id).param("payout", payout).update() == 1;
    }

    void hindered(long id, String reason, Instant now, Duration wait) {
        jdbc.sql("update hardship.aid set hindered = :reason, try_at = :next where id = :id").param("id", id).param("reason", reason).param("next", now.plus(wait)).update();
    }

    Optional<Aid> byPayout(PayoutId payout) {
        return jdbc.sql(AIDS + "where a.payout_id = :payout for update of a").param("payout", payout).query(Aid.class).optional();
    }

    /// @return whether that was news
    boolean paid(long id, Instant at) {
        return jdbc.sql("update hardship.aid set state = 'PAID', paid_at = :at where id = :id and state = 'REQUESTED'").param("id", id).param("at", at).update() == 1;
    }

    /// The money came back.
    ///
    /// @return whether that was news
    boolean returned(long id) {
        return jdbc.sql("update hardship.aid set state = 'REQUESTED', paid_at = null where id = :id and state = 'PAID'").param("id", id).update() == 1;
    }

    /// Counts a grant in the year of a person, unless the year would exceed the cap: then nothing changes.
    boolean use(long id, byte[] person, int year, AidKind kind, Money amount, Money cap) {
        var fits = jdbc.sql("""
                insert into hardship.household_year (person_key, year, kind, cap_fen, granted_fen)
                select cast(:person as bytea), :year, :kind, cast(:cap as bigint), cast(:amount as bigint) where cast(:amount as bigint) <= cast(:cap as bigint)
                on conflict (person_key, year, kind) do update set cap_fen = excluded.cap_fen, granted_fen = household_year.granted_fen + excluded.granted_fen
                where household_year.granted_fen + excluded.granted_fen <= excluded.cap_fen
                """).param("person", person).param("year", year).param("kind", kind).param("cap", cap).param("amount", amount).update() == 1;
        if (fits) {
            jdbc.sql("insert into hardship.aid_person (aid_id, person_key) values (:id, :person)").param("id", id).param("person", person).update();
        }
        return fits;
    }

    /// Takes a grant out of the years in which it was counted.
    void giveBack(Aid aid) {
        jdbc.sql("""
                update hardship.household_year y set granted_fen = y.granted_fen - :amount
                from hardship.aid_person p
                where p.aid_id = :id and y.person_key = p.person_key and y.year = :year and y.kind = :kind
                """).param("id", aid.id()).param("year", aid.year()).param("kind", aid.kind()).param("amount", aid.amount()).update();
    }

    /// The most that any household got to which somebody of this file belongs or belonged this year.
    public Money used(HardshipFileId file, int year, AidKind kind) {
        return jdbc.sql("""
                select coalesce(max(y.granted_fen), 0)::bigint as value
                from hardship.household_person p
                join hardship.household_year y on y.person_key = p.person_key and y.year = :year and y.kind = :kind
                where p.file_id = :file
                """).param("file", file).param("year", year).param("kind", kind).query((row, number) -> new Money(row.getLong(1))).single();
    }

    /// A grant of one tier.
    ///
    /// @param hindered the key of what stands in the way of its payout; null for nothing
    public record Aid(long id, AidApplicationId application, HardshipFileId file, OrgId place, AidTier tier, MemberId member, OrgId org, String orgName, @Nullable String orgNameEn,
                      BudgetLineId line, AidKind kind, int year, Money amount, AidState state, @Nullable PayoutId payout, @Nullable Instant paidAt, @Nullable String hindered) {

        public String org(boolean english) {
            return english && orgNameEn != null ? orgNameEn : orgName;
        }
    }
}
