package org.gongli.hardship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes files, and who lives in the households.
@Component
public class HardshipFileSql {

    private static final String FILES = """
            select f.id, f.member_id as member, f.town_id as town, f.state, f.level, f.content, f.since, f.recheck_on, f.ended_on, f.reason
            from hardship.file f
            """;

    /// None of its applications ever reached a desk.
    private static final String NEVER_HANDED_IN = """
            not exists (select from hardship.application o
                        where o.file_id = f.id and (o.state not in ('DRAFT', 'WITHDRAWN')
                              or exists (select from procedures.facts_case c where c.subject = 'hardship/' || o.id and c.procedure in ('hardship', 'hardship-appeal'))))
            """;

    private final JdbcClient jdbc;

    HardshipFileSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AidFile get(HardshipFileId id) {
        return jdbc.sql(FILES + "where f.id = :id").param("id", id).query(AidFile.class).single();
    }

    /// The household of an application, sealed: as it was when that ended, or as the file has it now.
    public byte[] told(AidApplicationId id) {
        return jdbc.sql("select coalesce(a.told, f.content) as value from hardship.application a join hardship.file f on f.id = a.file_id where a.id = :id").param("id", id)
                .query(byte[].class).single();
    }

    /// Nobody else changes it until the transaction ends.
    public AidFile lock(HardshipFileId id) {
        return jdbc.sql(FILES + "where f.id = :id for update").param("id", id).query(AidFile.class).single();
    }

    /// The file that a member has open or in force.
    public Optional<AidFile> current(MemberId member) {
        return jdbc.sql(FILES + "where f.member_id = :member and f.state in ('OPEN', 'IN_FORCE')").param("member", member).query(AidFile.class).optional();
    }

    public HardshipFileId insert(MemberId member, OrgId town, byte[] content) {
        return jdbc.sql("insert into hardship.file (member_id, town_id, content) values (:member, :town, :content) returning id as value")
                .param("member", member).param("town", town).param("content", content).query(HardshipFileId.class).single();
    }

    public void content(HardshipFileId id, byte[] content) {
        jdbc.sql("update hardship.file set content = :content where id = :id").param("id", id).param("content", content).update();
    }

    /// @param town where it is kept from now on
    /// @return false when it is not closed, and stays as it is
    public boolean reopen(HardshipFileId id, OrgId town) {
        return jdbc.sql("update hardship.file set state = 'OPEN', ended_on = null, town_id = :town where id = :id and state = 'CLOSED'").param("id", id).param("town", town)
                .update() == 1;
    }

    /// It was decided which level a file has. One that is in force already stays so from the day it came.
    public void inForce(HardshipFileId id, HardshipLevel level, LocalDate since, LocalDate recheckOn) {
        jdbc.sql("""
                update hardship.file
                set state = 'IN_FORCE', level = :level, since = coalesce(since, :since), recheck_on = coalesce(recheck_on, :recheck)
                where id = :id and state in ('OPEN', 'IN_FORCE')
                """).param("id", id).param("level", level).param("since", since).param("recheck", recheckOn).update();
    }

    public void stays(HardshipFileId id, LocalDate recheckOn) {
        jdbc.sql("update hardship.file set recheck_on = :recheck where id = :id and state = 'IN_FORCE'").param("id", id).param("recheck", recheckOn).update();
    }

    /// Ends a file; whoever lives in the household may be in another from now on.
    public void end(HardshipFileId id, FileState state, LocalDate day, byte @Nullable [] reason) {
        jdbc.sql("update hardship.file set state = :state, ended_on = :day, reason = :reason where id = :id")
                .param("id", id).param("state", state).param("day", day).param("reason", reason).update();
        jdbc.sql("delete from hardship.household_person where file_id = :id").param("id", id).update();
    }

    /// Writes down who lives in the household, in place of what was written before.
    public void persons(HardshipFileId id, Collection<byte[]> keys) {
        jdbc.sql("delete from hardship.household_person where file_id = :id").param("id", id).update();
        for (var key : keys) {
            jdbc.sql("insert into hardship.household_person (file_id, person_key) values (:id, :key)").param("id", id).param("key", key).update();
        }
    }

    public List<byte[]> persons(HardshipFileId id) {
        return jdbc.sql("select person_key from hardship.household_person where file_id = :id order by person_key").param("id", id).query(byte[].class).list();
    }

    /// How many applications of a member lie in files that no desk ever saw.
    public int neverHandedIn(MemberId member) {
        return jdbc.sql("select count(*) from hardship.application a join hardship.file f on f.id = a.file_id where f.member_id = :member and " + NEVER_HANDED_IN)
                .param("member", member).query(Integer.class).single();
    }

    /// Deletes them with their files. Whoever is handing one in at this moment is waited for.
    ///
    /// @return how many applications it was
    public int forgetNeverHandedIn(MemberId member) {
        jdbc.sql("select a.id from hardship.application a join hardship.file f on f.id = a.file_id where f.member_id = :member order by a.id for update")
                .param("member", member).query(Long.class).list();
        var files = jdbc.sql("select f.id as value from hardship.file f where f.member_id = :member and " + NEVER_HANDED_IN).param("member", member).query(HardshipFileId.class).list()
                .stream().map(HardshipFileId::value).toArray(Long[]::new);
        jdbc.sql("delete from hardship.household_person where file_id = any(:files)").param("files", files).update();
        var applications = jdbc.sql("delete from hardship.application where file_id = any(:files)").param("files", files).update();
        jdbc.sql("delete from hardship.file where id = any(:files)").param("files", files).update();
        return applications;
    }
}
