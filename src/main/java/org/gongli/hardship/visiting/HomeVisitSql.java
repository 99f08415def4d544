package org.gongli.hardship.visiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongli.hardship.HardshipFileId;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes visits.
@Component
public class HomeVisitSql {

    private static final String VISITS = """
            select v.id, v.file_id as file, v.visited_on, v.findings, v.first_account, v.second_account, v.second_at
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
    Optional<Long> insert(HardshipFileId file, UUID submission, LocalDate visitedOn, byte[] findings, AccountId first, Instant now) {
        return jdbc.sql("""
                insert into hardship.visit (file_id, submission, visited_on, findings, first_account, first_at)
                values (:file, :submission, :visited, :findings, :first, :now)
                on conflict (submission) do nothing
                returning id
                """).param("file", file).param("submission", submission).param("visited", visitedOn).param("findings", findings).param("first", first).param("now", now)
                .query(Long.class).optional();
    }

    /// @return whether nobody had confirmed it before
    boolean confirm(long id, AccountId second, Instant now) {
        return jdbc.sql("update hardship.visit set second_account = :second, second_at = :now where id = :id and second_account is null")
                .param("id", id).param("second", second).param("now", now).update() == 1;
    }

    /// @param findings sealed
    public record Visit(long id, HardshipFileId file, LocalDate visitedOn, byte[] findings, AccountId firstAccount, @Nullable AccountId secondAccount, @Nullable Instant secondAt) {
    }
}
