package org.gongli.membership.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongli.members.Retention;
import org.gongli.membership.Posts;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.ActionTable;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepId;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every (step, action, role, relation) of every procedure of memberships.
@GongliTest
class ChangeTableTests {

    private final GivenChanges given;
    private final Given places;
    private final Asking asking;
    private final Deciding deciding;
    private final Definitions definitions;
    private final OrganisationTree tree;
    private final JdbcClient jdbc;

    ChangeTableTests(GivenChanges given, Given places, Asking asking, Deciding deciding, Definitions definitions, OrganisationTree tree,
            JdbcClient jdbc) {
        this.given = given;
        this.places = places;
        this.asking = asking;
        this.deciding = deciding;
        this.definitions = definitions;
        this.tree = tree;
        this.jdbc = jdbc;
    }

    /// A case at a step.
    ///
    /// @param desk the union whose chair decides there, if it is a chair's
    private record At(GivenChanges.Two two, ChangeId id, Viewer applicant, Given.Place desk) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership-transfer", "membership-retaining", "membership-leaving", "membership-expelling", "membership-appeal"})
    void what_may_happen_is_what_the_table_says(String procedure) {
        Map<String, At> waiting = new HashMap<>(); // a refused try leaves a case as it was, so that the next one may use it
        ActionTable.check(definitions.current(procedure).definition(), (node, one) -> {
            var at = waiting.computeIfAbsent(node.id(), id -> at(procedure + "/" + id, given.two()));
            var viewer = Posts.viewer(places, one, at.desk(), at.two().town(), at.two().city(), at.applicant());
            return () -> {
                deciding.decide(viewer, given.step(procedure, at.id()), Decision.of(one.action(), "because"));
                waiting.remove(node.id());
            };
        });
    }

    /// Whoever else asked for it, and in whatever office somebody is: about oneself nobody decides, and where nobody else sits the level above decides.
    @ParameterizedTest
    @ValueSource(strings = {"membership-transfer/release", "membership-transfer/admit", "membership-retaining/union", "membership-retaining/town", "membership-leaving/union",
            "membership-leaving/town", "membership-expelling/review", "membership-appeal/review"})
    void the_member_concerned_never_decides_and_a_desk_without_anybody_else_passes_up(String step) {
        var two = given.two();
        var account = alone(two);
        var open = open(at(step, two).id());

        assertThat(open.escalated()).as("nobody sits above the city").isEqualTo(open.role() != Role.CITY);
        var concerned = new Viewer(account, open.role(), "Chen Mei", open.org(), tree.get(open.org()).scope(), two.member().standing());
        for (var action : List.of(Action.APPROVE, Action.REJECT, Action.CONFIRM)) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> deciding.decide(concerned, open.step(), Decision.of(action, "because"))).extracting(Refused::key)
                    .isEqualTo("procedures.own-case");
        }
    }

    private record Open(StepId step, Role role, OrgId org, boolean escalated) {
    }

    private Open open(ChangeId id) {
        return jdbc.sql("""
                select s.id as step, s.role, s.org_id as org, s.escalated_org is not null as escalated
                from procedures.step s
                join procedures.case_file c on c.id = s.case_id
                where c.subject = :subject and s.done_at is null
                """).param("subject", id.subject()).query(Open.class).single();
    }

    /// The member holds every office that could decide, and nobody else does.
    private AccountId alone(GivenChanges.Two two) {
        var account = jdbc.sql("""
                insert into access.account (kind, name, member_id, login, password_hash, password_changed_at, created_at)
                values ('OFFICER', 'Chen Mei', :member, 'concerned-' || :member, '$argon2id$', now(), now())
                returning id as value
                """).param("member", two.id()).query(AccountId.class).single();
        Map.of(two.old(), Role.CHAIR, two.fresh(), Role.CHAIR, two.town(), Role.TOWN, two.city(), Role.CITY).forEach((place, role) -> jdbc.sql("""
                insert into access.post (account_id, role, org_id, valid_from) values (:account, :role, :org, '2020-01-01')
                """).param("account", account).param("role", role).param("org", place.id()).update());
        return account;
    }

    private At at(String step, GivenChanges.Two two) {
        return switch (step) {
            case "membership-transfer/release" -> byMember(two, asking.transfer(two.member(), two.fresh().id(), "x"));
            case "membership-transfer/admit" -> new At(two, released(two), two.member(), two.fresh());
            case "membership-retaining/union" -> byMember(two, asking.retain(two.member(), Retention.RETIRED, "x"));
            case "membership-retaining/town" -> byChair(two, asking.retain(two.oldChair(), two.id(), Retention.RETIRED, "x"));
            case "membership-leaving/union" -> byMember(two, asking.leave(two.member(), "x"));
            case "membership-leaving/town" -> byChair(two, asking.away(two.oldChair(), two.id(), 8, true, "x"));
            case "membership-expelling/review" -> byChair(two, expelling(two));
            case "membership-appeal/review" -> byMember(two, appealed(two));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static At byMember(GivenChanges.Two two, ChangeId id) {
        return new At(two, id, two.member(), two.old());
    }

    private static At byChair(GivenChanges.Two two, ChangeId id) {
        return new At(two, id, two.oldChair(), two.old());
    }

    private ChangeId released(GivenChanges.Two two) {
        var id = asking.transfer(two.member(), two.fresh().id(), "x");
        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);
        return id;
    }

    private ChangeId expelling(GivenChanges.Two two) {
        return asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "x");
    }

    private ChangeId appealed(GivenChanges.Two two) {
        var id = expelling(two);
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        asking.appeal(two.member(), id, "x");
        return id;
    }
}
