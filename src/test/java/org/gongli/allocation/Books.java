package org.gongli.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Checks what the database says about an offer against every invariant, without trusting the code that wrote it.
final class Books {

    private final JdbcClient jdbc;

    Books(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /// What is wrong; empty when everything adds up.
    List<String> wrong(OfferId offer) {
        var wrong = new ArrayList<String>();
        check(wrong, offer, "places taken beyond the stock", """
                select count(*) - (select stock from allocation.offer where id = :offer) from allocation.claim where offer_id = :offer""");
        check(wrong, offer, "members with two places", "select count(*) - count(distinct member_id) from allocation.claim where offer_id = :offer");
        check(wrong, offer, "claim numbers given twice", "select count(*) - count(distinct claim_no) from allocation.claim where offer_id = :offer");
        check(wrong, offer, "claim numbers never issued", """
                select count(*)
                from allocation.claim
                where offer_id = :offer and claim_no not between 1 and (select issued from allocation.offer where id = :offer)""");
        check(wrong, offer, "the count differs from the rows", """
                select abs(taken - (select count(*) from allocation.claim where offer_id = :offer)) from allocation.offer where id = :offer""");
        check(wrong, offer, "a town beyond its quota or its count differs from its rows", """
                select count(*)
                from allocation.offer_town t
                cross join lateral (select count(*) as rows from allocation.claim c
                                    where c.offer_id = t.offer_id and t.town_id is not distinct from
                                          (select own.town_id from allocation.offer_town own where own.offer_id = c.offer_id and own.town_id = c.town_id)) as counted
                where t.offer_id = :offer and (rows > t.quota or rows <> t.taken)""");
        return wrong;
    }

    private void check(List<String> wrong, OfferId offer, String what, String sql) {
        long count = jdbc.sql(sql).param("offer", offer.value()).query(Long.class).single();
        if (count > 0) {
            wrong.add(what + ": " + count);
        }
    }

    long number(OfferId offer, MemberId member) {
        return jdbc.sql("select claim_no from allocation.claim where offer_id = :offer and member_id = :member")
                .param("offer", offer.value()).param("member", member.value()).query(Long.class).single();
    }

    /// Ends the connections that are giving places or committing, again and again.
    void breakConnections(int times) {
        for (int i = 0; i < times && !Thread.currentThread().isInterrupted(); i++) {
            jdbc.sql("""
                    select pg_terminate_backend(pid)
                    from pg_stat_activity
                    where pid <> pg_backend_pid() and state <> 'idle' and (query like '%allocation.%' or query = 'COMMIT')
                    """).query().listOfRows();
            LockSupport.parkNanos(20_000_000);
        }
    }

    List<Long> numbers(OfferId offer) {
        return jdbc.sql("select claim_no from allocation.claim where offer_id = :offer order by claim_no").param("offer", offer.value()).query(Long.class).list();
    }
}
