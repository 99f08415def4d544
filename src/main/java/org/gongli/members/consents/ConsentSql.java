package org.gongli.members.consents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConsentSql {

    private static final String CONSENT = "select id, member_id as member, purpose, subject, version, words, given_at as given, withdrawn_at as withdrawn from members.consent ";

    private final JdbcClient jdbc;

    ConsentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not given already
    boolean insert(MemberId member, String purpose, String subject, int version, String words, Instant now) {
        return jdbc.sql("""
                insert into members.consent (member_id, purpose, subject, version, words, given_at)
                values (:member, :purpose, :subject, :version, :words, :now)
                on conflict (subject, purpose, member_id) where withdrawn_at is null do nothing
                """).param("member", member).param("purpose", purpose).param("subject", subject).param("version", version).param("words", words).param("now", now).update() == 1;
    }

    Optional<Consent> lock(ConsentId id) {
        return jdbc.sql(CONSENT + "where id = :id for update").param("id", id).query(Consent.class).optional();
    }

    void withdraw(ConsentId id, Instant now) {
        jdbc.sql("update members.consent set withdrawn_at = :now where id = :id").param("id", id).param("now", now).update();
    }

    Set<String> standing(String subject) {
        return jdbc.sql("select purpose as value from members.consent where subject = :subject and withdrawn_at is null").param("subject", subject).query(String.class).set();
    }

    List<Consent> of(MemberId member) {
        return jdbc.sql(CONSENT + "where member_id = :member order by id desc").param("member", member).query(Consent.class).list();
    }
}
