package org.gongli.hardship.visiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.HardshipFileId;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes visits.
@Component
public class HomeVisitSql {

    private static final String VISITS = """
            select v.id, v.file_id as file, v.application_id as application, v.visited_on, v.findings, v.first_account, v.second_account, v.second_at
            from hardship.visit v
            """;

    private final JdbcClient jdbc;

    HomeVisitSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    public List<Visit> of(HardshipFileId file) {
        return jdbc.sql(VISITS + "where v.file_id = :file order by v.id desc").param("file", file).query(Visit.class).list();
    }

    /// What was written about a member's households, the newest on top.
    List<Visit> about(MemberId member, int most) {
        return jdbc.sql(VISITS + "join hardship.file f on f.id = v.file_id where f.member_id = :member order by v.id desc limit :most")
                .param("member", member).param("most", most).query(Visit.class).list();
    }

    Optional<Visit> lock(long id) {
        return jdbc.sql(VISITS + "where v.id = :id for update").param("id", id).query(Visit.class).optional();
    }

    /// Whether two persons have confirmed a visit that was reported since then.
    public boolean confirmedSince(HardshipFileId file, Instant since) {
        return jdbc.sql("select exists (select from hardship.visit where file_id = :file and second_at is not null and first_at >= :since)")
                .param("file", file).param("since", since).query(Boolean.class).single();
    }

    /// Empty when the same report was taken before.
    Optional<Long> insert(AidApplication application, UUID submission, LocalDate visitedOn, byte[] findings, AccountId first, @Nullable AccountId companion, Instant now) {
        return jdbc.sql("""
                insert into hardship.visit (file_id, application_id, submission, visited_on, findings, first_account, first_at, companion_id)
                values (:file, :application, :submission, :visited, :findings, :first, :now, :companion)
                on conflict (submission) do nothing
                returning id
                """).param("file", application.file()).param("application", application.id()).param("submission", submission).param("visited", visitedOn)
                .param("findings", findings).param("first", first).param("now", now).param("companion", companion).query(Long.class).optional();
    }

    /// With whom somebody can go: whoever holds a post at the same desk or at one above it.
    List<Colleague> colleagues(Viewer viewer, LocalDate today) {
        return jdbc.sql("""
                select distinct p.account_id as account, p.name
                from organisations.facts_organisation own
                join access.facts_post p on p.org_id = any (string_to_array(trim(both '/' from own.path), '/')::bigint[]) and p.role in ('TOWN', 'CITY')
                where own.id = :org and p.account_id <> :account and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                order by p.name, p.account_id
                """).param("org", viewer.org()).param("account", viewer.account()).param("today", today).query(Colleague.class).list();
    }

    /// The applications with a report that waits for this person as the second, the oldest on top.
    public List<AidApplicationId> waiting(AccountId companion) {
        return jdbc.sql("""
                select distinct v.application_id as value
                from hardship.visit v
                join hardship.application a on a.id = v.application_id
                join hardship.file f on f.id = v.file_id
                where v.companion_id = :companion and v.second_account is null and (a.state = 'REVIEW' or f.state = 'IN_FORCE')
                order by v.application_id
                """).param("companion", companion).query(AidApplicationId.class).list();
    }

    /// @return whether nobody had confirmed it before
    boolean confirm(long id, AccountId second, Instant now) {
        return jdbc.sql("update hardship.visit set second_account = :second, second_at = :now where id = :id and second_account is null")
                .param("id", id).param("second", second).param("now", now).update() == 1;
    }

    record Colleague(AccountId account, String name) {
    }

    /// @param application for which it was made
    /// @param findings    sealed
    public record Visit(long id, HardshipFileId file, AidApplicationId application, LocalDate visitedOn, byte[] findings, AccountId firstAccount, @Nullable AccountId secondAccount, @Nullable Instant secondAt) {
    }
}
