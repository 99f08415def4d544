package org.gongli.funds.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongli.funds.PayoutStatus;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The money of the demo. It is rolled back, because other tests may load the demo themselves.
@GongliTest
@Transactional
class DemoFundsTests {

    private static final int MEMBERS = 60;
    private static final int FIRST_NUMBER = 700_000;

    private final DemoFunds demo;
    private final Given given;
    private final OrganisationTree tree;
    private final Register register;
    private final Members members;
    private final JdbcClient jdbc;

    DemoFundsTests(DemoFunds demo, Given given, OrganisationTree tree, Register register, Members members, JdbcClient jdbc) {
        this.demo = demo;
        this.given = given;
        this.tree = tree;
        this.register = register;
        this.members = members;
        this.jdbc = jdbc;
    }

    @Test
    void there_are_payouts_at_every_stage_and_the_sums_agree() {
        given.city("There is one");
        var city = tree.city().orElseThrow();
        people(city.id());

        demo.load(done -> { });
        jdbc.sql("set constraints all immediate").update();

        assertThat(statuses(city.id())).contains(PayoutStatus.REQUESTED, PayoutStatus.APPROVED, PayoutStatus.STOPPED, PayoutStatus.BATCHED, PayoutStatus.SENT,
                PayoutStatus.PAID, PayoutStatus.FAILED, PayoutStatus.RETURNED, PayoutStatus.CANCELLED);
        assertThat(linesWithBudget(city.id())).isPositive();
        assertThat(wrongLines(city.id())).as("lines whose money is not what their payouts say").isZero();
        assertThat(batchesByThree(city.id())).as("batches that the persona may not go on with").isZero();
    }

    private void people(OrgId city) {
        var union = register.enter(Actor.SYSTEM, city, NewOrganisation.of(OrgKind.ENTERPRISE, "Demo payees"));
        for (int number = FIRST_NUMBER; number < FIRST_NUMBER + MEMBERS; number++) {
            members.enrol(Actor.SYSTEM, union, new NewMember("Demo", CitizenIds.numbered(2L * number + 1), CitizenIds.phone(number), false, null, LocalDate.of(2024, 1, 1)));
        }
    }

    private List<PayoutStatus> statuses(OrgId city) {
        return jdbc.sql("select distinct p.status from funds.payout p where p.org_id = :city and p.subject like 'demo/%'").param("city", city).query(String.class).list().stream()
                .map(PayoutStatus::valueOf).toList();
    }

    private int linesWithBudget(OrgId city) {
        return jdbc.sql("select count(*) from funds.facts_budget_line l where l.org_id = :city and l.planned_fen > 0").param("city", city).query(Integer.class).single();
    }

    private int wrongLines(OrgId city) {
        return jdbc.sql("""
                select count(*)
                from funds.facts_budget_line l
                where l.org_id = :city
                  and (l.planned_fen <> l.reserved_fen + l.paid_fen + l.free_fen
                       or l.paid_fen <> (select coalesce(sum(p.amount_fen), 0) from funds.payout p where p.line_id = l.id and p.status = 'PAID')
                       or l.reserved_fen <> (select coalesce(sum(p.amount_fen), 0) from funds.payout p
                                             where p.line_id = l.id and p.status not in ('PAID', 'CANCELLED')))
                """).param("city", city).query(Integer.class).single();
    }

    /// Nobody who can sign in made, checked or paid them: each step that is left is open to the personas.
    private int batchesByThree(OrgId city) {
        return jdbc.sql("""
                select count(*) from funds.batch b
                where b.org_id = :city and b.status in ('MADE', 'CHECKED') and (b.maker_id > 0 or b.checker_id > 0)
                """).param("city", city).query(Integer.class).single();
    }
}
