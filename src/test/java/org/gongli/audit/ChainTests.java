package org.gongli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongli.audit.Finding.Kind;
import org.gongli.shared.Actor;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.Role;
import org.gongli.audit.EntryTests.GeeseGiven;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The table's owner turns the triggers off and tampers; each time the trail is read, the place is named, and all is rolled back.
@GongliTest
class ChainTests {

    private static final int TAMPERINGS = 300;
    private static final long SEED = 20261122;

    private final Given given;
    private final ApplicationEventPublisher events;
    private final Eras eras;
    private final SealingEntries sealing;
    private final VerifyingChain verifying;
    private final Anchor anchor;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random = new Random(SEED);

    ChainTests(Given given, ApplicationEventPublisher events, Eras eras, SealingEntries sealing, VerifyingChain verifying, Anchor anchor, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.given = given;
        this.events = events;
        this.eras = eras;
        this.sealing = sealing;
        this.verifying = verifying;
        this.anchor = anchor;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void several_blocks() {
        for (int block = 0; block < 4; block++) {
            IntStream.range(0, 10).forEach(i -> happened());
            sealAll();
        }
    }

    @Test
    void a_trail_that_nobody_touched_is_sound() {
        happened();

        var verdict = verifying.verdict();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.blocks()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void verifying_is_an_entry_itself() {
        var auditor = given.city("Auditors").viewer(Role.AUDITOR);

        verifying.verify(auditor);

        assertThat(jdbc.sql("select facts ->> 'found' from audit.entry where action = 'audit.chain-verified' and account = :account")
                .param("account", auditor.account()).query(String.class).single()).isEqualTo("0");
    }

    @Test
    void every_tampering_is_found_and_its_place_named() {
        for (int i = 0; i < TAMPERINGS; i++) {
            var tampering = i;
            transaction.executeWithoutResult(status -> {
                jdbc.sql("alter table audit.entry disable trigger all").update();
                jdbc.sql("alter table audit.block disable trigger all").update();
                var expected = tamper(tampering % 12);
                assertThat(verifying.verdict().findings()).as("seed %d, tampering %d", SEED, tampering).containsAll(expected);
                status.setRollbackOnly();
            });
        }
        assertThat(verifying.verdict().sound()).isTrue();
    }

    @Test
    void the_anchor_stays_where_it_was_when_the_end_is_cut_off_and_regrown() {
        var before = anchor.point().orElseThrow();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table audit.entry disable trigger all").update();
            jdbc.sql("alter table audit.block disable trigger all").update();
            cutOff(2);
            happened();

            assertThat(sealing.anchored()).isFalse();
            assertThat(anchor.point().orElseThrow().no()).isEqualTo(before.no());
            status.setRollbackOnly();
        });
        assertThat(sealing.anchored()).isTrue();
    }

    @Test
    void two_nodes_seal_while_many_write_and_each_entry_is_sealed_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> write = () -> {
                IntStream.range(0, 25).forEach(i -> transaction.executeWithoutResult(status -> {
                    happened();
                    if (i % 7 == 3) {
                        status.setRollbackOnly();
                    }
                }));
                return null;
            };
            Callable<Void> seal = () -> {
                IntStream.range(0, 60).forEach(i -> sealing.sealNext());
                return null;
            };
            for (var done : threads.invokeAll(List.of(write, write, write, write, write, write, seal, seal))) {
                done.get();
            }
        }
        sealAll();

        assertThat(verifying.verdict()).satisfies(verdict -> assertThat(verdict.sound()).isTrue());
        assertThat(jdbc.sql("select count(*) - count(distinct seq) from audit.block cross join unnest(entries) seq").query(Long.class).single()).isZero();
    }

    @Test
    void a_database_that_was_moved_to_another_cluster_is_sealed_on_although_its_transaction_ids_begin_anew() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into audit.entry (at, account, action, subject, members, facts, xid)
                    values (now(), 1, 'audit.geese-given', 'before the move', '{}', '{}', cast(cast(pg_current_xact_id()::text::bigint + 1000000000 as text) as xid8))
                    """).update();
            jdbc.sql("update audit.era set cluster = cluster - 1 where era = audit.current_era()").update();
        });
        eras.afterPropertiesSet();
        happened();

        IntStream.range(0, 5).forEach(i -> sealing.sealNext());

        assertThat(verifying.verdict()).satisfies(verdict -> {
            assertThat(verdict.sound()).isTrue();
            assertThat(verdict.unsealed()).isZero();
        });
        eras.afterPropertiesSet();
        assertThat(jdbc.sql("select count(*) from audit.era where cluster = (select system_identifier from pg_control_system())").query(Integer.class).single()).isOne();
    }

    private void happened() {
        events.publishEvent(new GeeseGiven(new Actor(new AccountId(random.nextInt(1, 1000)), Role.TOWN, null), null, List.of(new MemberId(random.nextInt(1, 99))), Money.ZERO, List.of()));
    }

    private void sealAll() {
        do {
            sealing.sealNext();
        } while (unsealed() > 0);
        sealing.anchored();
    }

    private long unsealed() {
        return verifying.verdict().unsealed();
    }

    private List<Finding> tamper(int how) {
        return switch (how) {
            case 0 -> altered("account = account + 1");
            case 1 -> altered("at = at + interval '1 microsecond'");
            case 2 -> altered("members = '{}'");
            case 3 -> altered("facts = facts || '{\"worth\": 1}'");
            case 4 -> altered("role = null");
            case 5 -> altered("subject = subject || ' '");
            case 6 -> deleted();
            case 7 -> inserted();
            case 8 -> swapped();
            case 9 -> blockAltered();
            case 10 -> blockMissing();
            case 11 -> cutOff(1 + random.nextInt(3));
            default -> throw new IllegalArgumentException();
        };
    }

    private List<Finding> altered(String change) {
        var entry = sealed();
        jdbc.sql("update audit.entry set " + change + " where seq = :seq").param("seq", entry.entry()).update();
        return List.of(new Finding(Kind.ALTERED, entry.block(), entry.entry()));
    }

    private List<Finding> deleted() {
        var entry = sealed();
        jdbc.sql("delete from audit.entry where seq = :seq").param("seq", entry.entry()).update();
        return List.of(new Finding(Kind.DELETED, entry.block(), entry.entry()));
    }

    private List<Finding> inserted() {
        var entry = sealed();
        var forged = jdbc.sql("""
                insert into audit.entry (at, account, role, action, subject, members, facts, xid)
                select at, 99, role, action, subject, members, facts, (select min(last_xid) from audit.block where no = :block) from audit.entry where seq = :seq
                returning seq
                """).param("seq", entry.entry()).param("block", entry.block() - 1).query(Long.class).single();
        return List.of(new Finding(Kind.INSERTED, entry.block(), forged));
    }

    private List<Finding> swapped() {
        var one = sealed();
        var other = sealed();
        while (other.equals(one)) {
            other = sealed();
        }
        jdbc.sql("""
                update audit.entry e set (at, account, members, facts) = (select o.at, o.account + o.seq, o.members, o.facts from audit.entry o where o.seq = :one + :other - e.seq)
                where e.seq in (:one, :other)
                """).param("one", one.entry()).param("other", other.entry()).update();
        return List.of(new Finding(Kind.ALTERED, one.block(), one.entry()), new Finding(Kind.ALTERED, other.block(), other.entry()));
    }

    private List<Finding> blockAltered() {
        var block = sealed().block();
        var change = List.of("sealed_at = sealed_at + interval '1 second'", "hash = sha256(hash)", "marks = overlay(marks placing '\\x00000000'::bytea from 1)",
                "entries = array_append(entries[2:], entries[1])").get(random.nextInt(3));
        jdbc.sql("update audit.block set " + change + " where no = :no").param("no", block).update();
        return List.of(new Finding(Kind.BLOCK_ALTERED, block, null));
    }

    private List<Finding> blockMissing() {
        var block = sealed().block();
        jdbc.sql("delete from audit.block where no = :no").param("no", block).update();
        return block == head() + 1 ? List.of(new Finding(Kind.CUT_OFF, block, null)) : List.of(new Finding(Kind.BLOCK_MISSING, block, null));
    }

    private List<Finding> cutOff(int blocks) {
        var last = head() - blocks;
        jdbc.sql("delete from audit.entry e using audit.block b where b.no > :last and e.seq = any (b.entries)").param("last", last).update();
        jdbc.sql("delete from audit.block where no > :last").param("last", last).update();
        return List.of(new Finding(Kind.CUT_OFF, anchor.point().orElseThrow().no(), null));
    }

    private long head() {
        return jdbc.sql("select max(no) from audit.block").query(Long.class).single();
    }

    /// A sealed entry of one of the last blocks, but not of the first.
    private Finding sealed() {
        var entries = jdbc.sql("""
                select no as block, seq from audit.block cross join unnest(entries) seq where no > greatest(1, (select max(no) - 8 from audit.block))
                order by seq
                """).query((row, number) -> new Finding(Kind.ALTERED, row.getLong("block"), row.getLong("seq"))).list();
        return entries.get(random.nextInt(entries.size()));
    }
}
