package org.gongli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongli.audit.view.AuditFilter;
import org.gongli.audit.view.AuditRow;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongliTest
class EntryTests {

    private final Given given;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final TrailSql trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EntryTests(Given given, Register register, ApplicationEventPublisher events, TrailSql trail, JdbcClient jdbc, TransactionTemplate transaction) {
        this.given = given;
        this.register = register;
        this.events = events;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void an_entry_says_who_did_what_where_and_to_whom() {
        var town = given.town("Houjie");
        var union = town.union("Shoes");
        var actor = town.viewer(Role.TOWN).actor();
        var members = LongStream.rangeClosed(1, 1024).mapToObj(MemberId::new).toList();

        events.publishEvent(new GeeseGiven(actor, union.id(), members, Money.of(9_900L), List.of(new OrgId(7))));

        var entry = jdbc.sql("select account, role, actor_org, action, subject, org_id, org_path, cardinality(members) as members, facts::text as facts from audit.entry where org_id = :org and action = 'audit.geese-given'")
                .param("org", union.id()).query().singleRow();
        assertThat(entry).containsEntry("account", actor.account().value()).containsEntry("role", "TOWN").containsEntry("actor_org", town.id().value())
                .containsEntry("subject", "goose/1").containsEntry("org_id", union.id().value()).containsEntry("members", 1024)
                .containsEntry("facts", "{\"shops\": [7], \"worth\": 9900}");
        assertThat(entry.get("org_path").toString()).endsWith("/" + town.id() + "/" + union.id() + "/");
    }

    @Test
    void a_member_is_found_alone_and_in_a_crowd() {
        var city = given.city("Crowded");
        var member = new MemberId(7_000_000_000L + System.nanoTime() % 1_000_000_000L);
        var crowd = Stream.concat(Stream.of(member), LongStream.rangeClosed(1, 1024).mapToObj(MemberId::new)).toList();

        for (var named : List.of(List.of(member), crowd, crowd.subList(1, 1024))) {
            events.publishEvent(new GeeseGiven(Actor.SYSTEM, city.id(), named, Money.ZERO, List.of()));
        }

        assertThat(trail.page(Scope.ALL, new AuditFilter(null, null, null, null, null, null, member.value()), Long.MAX_VALUE))
                .extracting(AuditRow::members).containsExactly(1025, 1);
        assertThat(trail.of(member, 10)).hasSize(2);
    }

    @Test
    void what_cannot_be_written_down_does_not_happen() {
        var name = "Unwritten " + System.nanoTime();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            var org = register.enter(Actor.SYSTEM, null, NewOrganisation.of(OrgKind.CITY, name));
            events.publishEvent(new Unwritable(Actor.SYSTEM, org));
        })).isInstanceOf(DataAccessException.class);

        assertThat(jdbc.sql("select count(*) from organisations.organisation where name = :name").param("name", name).query(Long.class).single()).isZero();
    }

    @Test
    void what_did_not_happen_is_not_written_down() {
        var city = given.city("Nowhere");

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new GeeseGiven(Actor.SYSTEM, city.id(), List.of(), Money.ZERO, List.of()));
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from audit.entry where org_id = :org and action = 'audit.geese-given'").param("org", city.id()).query(Long.class).single()).isZero();
    }

    @Test
    void the_trail_only_grows() {
        given.city("Anywhere");

        for (var change : List.of("update audit.entry set account = 1", "delete from audit.entry", "truncate audit.entry",
                "update audit.block set no = no", "delete from audit.block", "truncate audit.block")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only grows");
        }
    }

    @Test
    void an_action_is_named_after_its_event() {
        assertThat(Action.name(GeeseGiven.class)).isEqualTo("audit.geese-given");
        assertThat(Action.name(org.gongli.shared.PersonalDataRead.class)).isEqualTo("shared.personal-data-read");
    }

    record GeeseGiven(Actor actor, OrgId organisation, List<MemberId> members, Money worth, List<OrgId> shops) implements DomainEvent {

        @Override
        public String subject() {
            return "goose/1";
        }
    }

    /// Its subject holds a character that no text in the database can hold.
    record Unwritable(Actor actor, @Nullable OrgId organisation) implements DomainEvent {

        @Override
        public String subject() {
            return "goose/\u0000";
        }
    }
}
