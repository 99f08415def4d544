package org.gongli.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.audit.view.AuditFilter;
import org.gongli.audit.view.AuditRow;
import org.gongli.audit.view.MyFile;
import org.gongli.shared.CityTime;
import org.gongli.shared.MemberId;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads entries. An entry that belongs to no organisation is seen by whoever audits a whole city.
@Component
class TrailSql {

    private static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null, null, null);
    private static final int MOST_NAMED = 100;
    private static final int ROWS_PER_FETCH = 500;

    /// The entries that name a member, by the two indexes that hold them.
    private static final String NAMING = """
            select seq from audit.entry where cardinality(members) <= 32 and members @> array[cast(:member as bigint)]
            union all
            select seq from audit.entry where cardinality(members) > 32 and members @> array[cast(:member as bigint)]
            """;

    /// The same for any of several records.
    private static final String NAMING_ANY = """
            select seq from audit.entry where cardinality(members) <= 32 and members && cast(:records as bigint[])
            union
            select seq from audit.entry where cardinality(members) > 32 and members && cast(:records as bigint[])
            """;

    private static final String ENTRIES = """
            select e.seq, e.at, e.account, e.role, a.name as actor_org_name, a.name_en as actor_org_name_en, e.action, e.subject,
                   e.org_id as org, o.name as org_name, o.name_en as org_name_en, cardinality(e.members) as members
            from audit.entry e
            left join organisations.facts_organisation a on a.id = e.actor_org
            left join organisations.facts_organisation o on o.id = e.org_id
            where (e.org_path like :scope
                   or e.org_path is null and exists (select from organisations.facts_organisation r where r.parent_id is null and r.path like :scope))
              and e.seq < :before
              and (cast(:from as timestamptz) is null or e.at >= :from)
              and (cast(:to as timestamptz) is null or e.at < :to)
              and (cast(:action as text) is null or e.action = :action)
              and (cast(:account as bigint) is null or e.account = :account)
              and (cast(:subject as text) is null or e.subject = :subject)
              and (cast(:member as bigint) is null or e.seq in (""" + NAMING + """
                   ))
              and (cast(:organisation as text) is null or e.org_path like any (array(
                    select f.path || '%' from organisations.facts_organisation f
                    where f.path like :scope and (f.name like '%' || :organisation || '%' or f.name_en ilike '%' || :organisation || '%' or f.id::text = :organisation)
                    limit 100)))
            order by e.seq desc
            limit cast(:most as bigint)
            """;

    private final JdbcClient jdbc;

    TrailSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditRow> page(Scope scope, AuditFilter filter, long before) {
        return entries(scope, filter, before, Paged.SIZE + 1).query(AuditRow.class).list();
    }

    /// Close it.
    Stream<AuditRow> all(Scope scope, AuditFilter filter) {
        return entries(scope, filter, Long.MAX_VALUE, null).withFetchSize(ROWS_PER_FETCH).query(AuditRow.class).stream();
    }

    private StatementSpec entries(Scope scope, AuditFilter filter, long before, @Nullable Integer most) {
        return jdbc.sql(ENTRIES)
                .param("scope", scope.pattern()) // a statement with a fetch size binds only what the driver knows
                .param("before", before)
                .param("from", start(filter.from()))
                .param("to", start(filter.to() == null ? null : filter.to().plusDays(1)))
                .param("action", AuditFilter.given(filter.action()))
                .param("account", filter.account())
                .param("subject", AuditFilter.given(filter.subject()))
                .param("member", filter.member())
                .param("organisation", AuditFilter.given(filter.organisation()))
                .param("most", most);
    }

    List<String> actions() {
        return jdbc.sql("""
                with recursive known as (
                    (select action from audit.entry order by action limit 1)
                    union all
                    select (select e.action from audit.entry e where e.action > k.action order by e.action limit 1) from known k where k.action is not null
                )
                select action as value from known where action is not null
                """).query(String.class).list();
    }

    Optional<AuditRow> row(Scope scope, long seq) {
        return entries(scope, EVERYTHING, seq + 1, 1).query(AuditRow.class).optional().filter(row -> row.seq() == seq);
    }

    Content content(long seq) {
        return jdbc.sql("select facts::text as facts, members from audit.entry where seq = :seq").param("seq", seq)
                .query((row, number) -> new Content(row.getString("facts"), Stream.of((Long[]) row.getArray("members").getArray()).limit(MOST_NAMED).toList())).single();
    }

    record Content(String facts, List<Long> members) {
    }

    /// What happened to a member, the newest first.
    List<MyFile.Line> of(Viewer viewer, long before) {
        return jdbc.sql("""
                select e.seq, e.at, e.role, a.name as actor_org_name, a.name_en as actor_org_name_en, e.action, e.account = :own as self
                from audit.entry e
                left join organisations.facts_organisation a on a.id = e.actor_org
                where e.seq < :before and e.seq in (""" + NAMING_ANY + """
                      )
                order by e.seq desc
                limit :most
                """).param("records", viewer.ownRecords().stream().map(MemberId::value).toArray(Long[]::new)).param("own", viewer.account()).param("before", before).param("most", Paged.SIZE + 1).query(MyFile.Line.class).list();
    }

    /// The same without an account of the member's own.
    List<MyFile.Line> of(MemberId member, int most) {
        return jdbc.sql("""
                select e.seq, e.at, e.role, a.name as actor_org_name, a.name_en as actor_org_name_en, e.action, false as self
                from audit.entry e
                left join organisations.facts_organisation a on a.id = e.actor_org
                where e.seq in (""" + NAMING + """
                      )
                order by e.seq desc
                limit :most
                """).param("member", member).param("most", most).query(MyFile.Line.class).list();
    }

    /// The outcomes of the last times that the chain was verified.
    List<Verification> verifications(Scope scope) {
        return jdbc.sql("""
                select seq, at, facts::text as facts
                from audit.entry
                where action = 'audit.chain-verified' and org_path like :scope
                order by seq desc
                limit 5
                """).param("scope", scope).query(Verification.class).list();
    }

    record Verification(long seq, Instant at, String facts) {
    }

    /// How many entries lie beyond the last block.
    long unsealed() {
        return jdbc.sql("""
                select count(*)
                from audit.entry e
                where (e.era, e.xid, e.seq) > (select b.last_era, b.last_xid, b.last_seq from audit.block b order by b.no desc limit 1)
                """).query(Long.class).single();
    }

    /// Whether the member belongs to what the scope covers.
    boolean within(Scope scope, MemberId member) {
        return jdbc.sql("select exists (select from members.facts_member where id = :member and org_path like :scope)")
                .param("member", member).param("scope", scope).query(Boolean.class).single();
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(CityTime.ZONE).toInstant());
    }
}
