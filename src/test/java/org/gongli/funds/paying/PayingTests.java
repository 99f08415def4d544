package org.gongli.funds.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLine;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.NewPayout;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.budgeting.NewLine;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.funds.settling.ResultRefused;
import org.gongli.funds.view.BatchPage.RowProblem;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.ui.Todos.Todo;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each clear outcome on the way of a payout, and each defence of the database by itself.
@GongliTest
class PayingTests {

    private final GivenFunds funds;
    private final PayingTodos todos;
    private final JdbcClient jdbc;
    private final Desk desk;

    PayingTests(Given given, GivenFunds funds, PayingTodos todos, JdbcClient jdbc) {
        this.funds = funds;
        this.todos = todos;
        this.jdbc = jdbc;
        var city = given.city("Payer");
        this.desk = funds.desk(city, city.union("U"), 1_000);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatExceptionOfType(Refused.class).isThrownBy(action).extracting(Refused::key).isEqualTo(key);
    }

    private PayoutStatus status(PayoutId payout) {
        return funds.payouts.state(payout).status();
    }

    private void figures(long reserved, long paid, long free) {
        assertThat(desk.of(BudgetLine::reserved)).isEqualTo(GivenFunds.yuan(reserved));
        assertThat(desk.of(BudgetLine::paid)).isEqualTo(GivenFunds.yuan(paid));
        assertThat(desk.of(BudgetLine::free)).isEqualTo(GivenFunds.yuan(free));
    }

    @Test
    void money_goes_through_three_hands_and_arrives() {
        var payout = desk.approved(300);
        figures(300, 0, 700);
        var batch = desk.sent();
        assertThat(desk.result(batch, desk.answered(batch, "Paid"))).isTrue();

        assertThat(status(payout)).isEqualTo(PayoutStatus.PAID);
        figures(0, 300, 700);
    }

    @Test
    void nothing_is_spent_above_the_budget() {
        desk.requested(900);

        refused("funds.over-budget", () -> desk.requested(101));
        figures(900, 0, 100);
    }

    @Test
    void nothing_is_spent_before_a_second_person_approved() {
        var line = funds.budgeting.open(desk.maker, new NewLine(desk.payer.id(), 2026, FundPurpose.AWARDS,
                FundSource.DUES, "Awards", GivenFunds.yuan(10), "Minutes"));
        var proposal = jdbc.sql("select id from funds.budget where line_id = :line").param("line", line).query(Long.class).single();
        var payout = new NewPayout("early/" + line, desk.payer.id(), line, desk.payee(), GivenFunds.yuan(1), "Aid", "test/2");

        refused("funds.over-budget", () -> funds.payouts.request(Actor.SYSTEM, payout));
        refused("constraint.budget_second_person", () -> funds.budgeting.approve(desk.maker, line, proposal));
        assertThatThrownBy(() -> jdbc.sql("update funds.budget set status = 'APPROVED', decided_by = proposed_by, decided_at = now() where id = :id").param("id", proposal).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("budget_second_person");
    }

    @Test
    void many_at_once_get_exactly_what_there_is() {
        var payee = desk.payee();
        var each = IntStream.range(0, 40).mapToObj(n -> (Callable<Boolean>) () -> {
            try {
                desk.requested(payee, 70);
                return true;
            } catch (Refused overBudget) {
                return false;
            }
        }).toList();

        assertThat(Crowd.all(each)).filteredOn(got -> got).hasSize(14);
        figures(980, 0, 20);
    }

    @Test
    void the_same_key_at_once_is_one_payout() {
        var payout = new NewPayout("same/" + desk.line, desk.payer.id(), desk.line, desk.payee(), GivenFunds.yuan(10), "Aid", "test/3");
        var ids = Crowd.all(IntStream.range(0, 12).mapToObj(n -> (Callable<Object>) () -> funds.payouts.request(Actor.SYSTEM, payout)).toList());

        assertThat(ids).containsOnly(ids.getFirst());
        figures(10, 0, 990);
        var other = new NewPayout(payout.key(), payout.payer(), payout.line(), payout.payee(), GivenFunds.yuan(11), "Aid", "test/3");
        refused("funds.payout.key-taken", () -> funds.payouts.request(Actor.SYSTEM, other));
    }

    @Test
    void a_card_changed_after_approval_stops_the_payout_until_somebody_checks_it_again() {
        var payout = desk.approved(100);
        desk.approved(50);
        var batch = desk.checked();
        var payee = funds.payouts.state(payout).payee();
        funds.accounts.keep(Actor.SYSTEM, payee, desk.account());

        assertThat(status(payout)).isEqualTo(PayoutStatus.STOPPED);
        funds.batches.send(desk.cashier, batch);
        assertThat(desk.rows(batch)).hasSize(1);
        desk.approve(payout);
        var second = desk.sent();
        var account = jdbc.sql("select tail from funds.payee_account where member_id = :m and replaced_at is null").param("m", payee).query(String.class).single();
        assertThat(desk.rows(second)).singleElement().asString().contains(account + ",");
    }

    @Test
    void an_account_that_has_changed_since_it_was_seen_is_not_approved() {
        var payee = desk.payee();
        var payout = desk.requested(payee, 10);
        var seen = funds.accounts.of(payee).orElseThrow().id();
        funds.accounts.keep(Actor.SYSTEM, payee, desk.account());

        refused("funds.payout.account-changed", () -> funds.approving.approve(desk.maker, payout, seen));
    }

    @Test
    void approving_and_changing_at_once_never_leaves_an_old_account_approved() {
        for (int round = 0; round < 15; round++) {
            var payee = desk.payee();
            var payout = desk.requested(payee, 1);
            var seen = funds.accounts.of(payee).orElseThrow().id();
            Crowd.all(List.<Callable<Object>>of(() -> {
                try {
                    funds.approving.approve(desk.maker, payout, seen);
                } catch (Refused changed) {
                    assertThat(changed.key()).isEqualTo("funds.payout.account-changed");
                }
                return true;
            }, () -> {
                funds.accounts.keep(Actor.SYSTEM, payee, desk.account());
                return true;
            }));
            assertThat(status(payout)).isIn(PayoutStatus.STOPPED, PayoutStatus.REQUESTED);
        }
    }

    @Test
    void the_holder_must_be_the_member() {
        var payee = desk.payee();
        var other = new BankAccount("Bank", "Somebody else", "1234567890123");

        refused("funds.account.name-differs", () -> funds.accounts.keep(Actor.SYSTEM, payee, other));
        var payout = desk.requested(payee, 10);
        jdbc.sql("update members.member set name = 'Renamed' where id = :id").param("id", payee).update();
        refused("funds.account.name-differs", () -> desk.approve(payout));
    }

    @Test
    void whoever_entered_the_account_does_not_approve_it() {
        var payee = desk.union.enrol("Payee");
        var payout = desk.requested(payee, 10);
        funds.approving.correct(desk.maker, payout, desk.account());
        var account = funds.accounts.of(payee).orElseThrow().id();

        refused("constraint.payout_second_person", () -> funds.approving.approve(desk.maker, payout, account));
        funds.approving.approve(desk.checker, payout, account);
        assertThatThrownBy(() -> jdbc.sql("update funds.payout set approved_by = account_entered_by where id = :id").param("id", payout).update())
                .hasMessageContaining("payout_second_person");
    }

    @Test
    void maker_checker_and_payer_are_three_persons() {
        desk.approved(10);
        var batch = desk.made();

        refused("constraint.batch_three_persons", () -> funds.batches.check(desk.maker, batch));
        funds.batches.check(desk.checker, batch);
        funds.batches.check(desk.checker, batch);
        refused("constraint.batch_three_persons", () -> funds.batches.send(desk.maker, batch));
        refused("constraint.batch_three_persons", () -> funds.batches.send(desk.checker, batch));
        funds.batches.send(desk.cashier, batch);
        funds.batches.send(desk.cashier, batch);
        for (var person : List.of("maker_id = checker_id", "payer_id = maker_id", "payer_id = checker_id")) {
            assertThatThrownBy(() -> jdbc.sql("update funds.batch set " + person + " where id = :id").param("id", batch).update()).hasMessageContaining("batch_three_persons");
        }
    }

    @Test
    void a_cashier_pays_what_others_made_and_checked_and_decides_nothing() {
        desk.approved(1);
        desk.requested(1);
        assertThat(todos.todos(desk.cashier)).as("nothing waits to be paid").isEmpty();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> funds.batches.make(desk.cashier, desk.payer.id()));
        var batch = desk.made();
        assertThat(todos.todos(desk.cashier)).isEmpty();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> funds.batches.check(desk.cashier, batch));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> funds.batches.cancel(desk.cashier, batch));
        funds.batches.check(desk.checker, batch);
        assertThat(todos.todos(desk.cashier)).extracting(Todo::key).containsExactly("funds.todo.pay");

        funds.batches.send(desk.cashier, batch);

        assertThat(todos.todos(desk.cashier)).extracting(Todo::key).containsExactly("funds.todo.result");
        assertThat(desk.result(batch, desk.answered(batch, "Paid"))).isTrue();
    }

    @Test
    void two_makers_at_once_do_not_share_a_payout() {
        IntStream.range(0, 6).forEach(n -> desk.approved(10));
        var made = Crowd.all(IntStream.range(0, 6).mapToObj(n -> (Callable<Boolean>) () -> {
            try {
                desk.made();
                return true;
            } catch (Refused nothing) {
                return false;
            }
        }).toList());

        assertThat(made).contains(true);
        assertThat(jdbc.sql("select count(*) from funds.batch_line l join funds.batch b on b.id = l.batch_id where b.org_id = :org").param("org", desk.payer.id())
                .query(Integer.class).single()).isEqualTo(6);
    }

    @Test
    void each_defect_of_a_result_file_has_its_sentence_and_nothing_is_booked() {
        desk.approved(100);
        desk.approved(50);
        var batch = desk.sent();
        var good = desk.answered(batch, "Paid");
        var first = good.getFirst();

        problem(batch, "funds.result.name", first.replace("Payee", "Payed"), good.get(1));
        problem(batch, "funds.result.unknown-line", first.replaceFirst(",1,", ",7,"), good.get(1));
        problem(batch, "funds.result.amount", first.replace("100.00", "101.00"), good.get(1));
        problem(batch, "funds.result.other-batch", first.replaceFirst("GL\\d+", "GL00000000"), good.get(1));
        problem(batch, "funds.result.answer", first.replace("Paid", "Perhaps"), good.get(1));
        problem(batch, "funds.result.twice", first, first);
        problem(batch, "funds.result.number", first.replaceFirst("(,Payee,\\d{4})\\d", "$1" + (first.matches(".*,Payee,\\d{4}9.*") ? "8" : "9")), good.get(1));
        refused("funds.result.columns", () -> desk.bring(batch, "a,b\n1,2\n"));
        refused("funds.result.no-rows", () -> desk.result(batch, List.of()));
        figures(150, 0, 850);
    }

    private void problem(BatchId batch, String key, String... rows) {
        assertThatExceptionOfType(ResultRefused.class).isThrownBy(() -> desk.result(batch, List.of(rows)))
                .satisfies(refused -> assertThat(refused.problems()).extracting(RowProblem::problem).extracting("key").contains(key));
    }

    @Test
    void half_a_file_settles_its_half_and_the_rest_later_once() {
        desk.approved(100);
        desk.approved(50);
        var batch = desk.sent();
        var rows = desk.answered(batch, "Paid");

        assertThat(desk.result(batch, List.of(rows.getFirst()))).isTrue();
        figures(50, 100, 850);
        assertThat(desk.result(batch, List.of(rows.getFirst()))).as("the same file").isFalse();
        assertThat(desk.result(batch, rows)).as("the whole file repeats the first half").isTrue();
        figures(0, 150, 850);
        var known = jdbc.sql("select known from funds.bank_result where batch_id = :id order by id desc limit 1").param("id", batch).query(Integer.class).single();
        assertThat(known).isEqualTo(1);
        problem(batch, "funds.result.contradicts", rows.getFirst().replace("Paid", "Failed"));
    }

    @Test
    void the_same_file_brought_by_many_at_once_is_booked_once() {
        desk.approved(100);
        var batch = desk.sent();
        var rows = desk.answered(batch, "Paid");

        assertThat(Crowd.all(IntStream.range(0, 8).mapToObj(n -> (Callable<Boolean>) () -> desk.result(batch, rows)).toList())).filteredOn(fresh -> fresh).hasSize(1);
        figures(0, 100, 900);
    }

    @Test
    void what_failed_is_repaired_by_two_and_paid_again() {
        var payout = desk.failed(100);
        assertThat(status(payout)).isEqualTo(PayoutStatus.FAILED);
        figures(100, 0, 900);

        funds.approving.correct(desk.checker, payout, desk.account());
        refused("constraint.payout_second_person",
                () -> funds.approving.approve(desk.checker, payout, funds.accounts.of(funds.payouts.state(payout).payee()).orElseThrow().id()));
        desk.approve(payout);
        var batch = desk.sent();
        desk.result(batch, desk.answered(batch, "Paid"));
        figures(0, 100, 900);
    }

    @Test
    void what_came_back_is_reversed_and_let_go_again_by_another_only() {
        var payout = desk.paid(100);
        funds.approving.returned(desk.maker, payout, "Account closed");

        figures(100, 0, 900);
        assertThat(jdbc.sql("select kind from funds.entry where payout_id = :id order by id").param("id", payout).query(String.class).list())
                .containsExactly("RESERVE", "PAY", "REVERSE");
        refused("constraint.payout_returned_second_person", () -> desk.approve(payout));
        funds.approving.approve(desk.checker, payout, funds.accounts.of(funds.payouts.state(payout).payee()).orElseThrow().id());
        var batch = desk.sent();
        desk.result(batch, desk.answered(batch, "Paid"));
        figures(0, 100, 900);
    }

    @Test
    void cancelling_frees_the_money_until_the_file_goes_out() {
        var payout = desk.approved(100);
        desk.approved(50);
        var batch = desk.made();
        funds.approving.cancel(desk.maker, payout, "Withdrawn");
        funds.approving.cancel(desk.maker, payout, "Withdrawn");
        figures(50, 0, 950);

        funds.batches.check(desk.checker, batch);
        funds.batches.send(desk.cashier, batch);
        assertThat(desk.rows(batch)).hasSize(1);
        var sent = PayoutId.of(jdbc.sql("select payout_id from funds.batch_line where batch_id = :id and outcome = 'OPEN'").param("id", batch).query(Long.class).single());
        refused("funds.payout.too-late", () -> funds.approving.cancel(desk.maker, sent, "Too late"));
    }

    @Test
    void an_altered_amount_in_the_database_is_found_when_the_file_is_fetched_again() {
        desk.approved(10);
        var batch = desk.sent();
        jdbc.sql("update funds.batch_line set amount_fen = amount_fen + 1 where batch_id = :id").param("id", batch).update();

        assertThatThrownBy(() -> desk.rows(batch)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_whoever_paid_fetches_the_file() {
        desk.approved(10);
        var batch = desk.sent();

        assertThatThrownBy(() -> funds.batches.file(desk.maker, batch)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> funds.batches.file(desk.payer.union("Other").viewer(Role.CHAIR), batch)).isInstanceOf(Missing.class);
    }

    @Test
    void the_ledger_refuses_what_does_not_add_up() {
        var payout = desk.paid(100);
        var entry = jdbc.sql("select id from funds.entry where payout_id = :id and kind = 'PAY'").param("id", payout).query(Long.class).single();
        var free = jdbc.sql("select id from funds.account where line_id = :line and kind = 'FREE'").param("line", desk.line).query(Long.class).single();

        violates("entry_adds_up", "insert into funds.posting values (" + entry + ", " + free + ", 5)");
        violates("entry_adds_up", "insert into funds.entry (line_id, kind, payout_id, reverses_id, booked_by, booked_at) values (" + desk.line + ", 'REVERSE', " + payout + ", "
                + entry + ", 1, now())");
        violates("account_kept_by_postings", "update funds.account set balance_fen = balance_fen + 1 where id = " + free);
        violates("ledger_only_added_to", "delete from funds.posting where entry_id = " + entry);
        violates("ledger_only_added_to", "update funds.entry set kind = 'RESERVE' where id = " + entry);
        violates("batch_line_once", "insert into funds.batch_line (batch_id, line_no, org_id, payout_id, account_id, amount_fen) select batch_id, 99, org_id, payout_id, account_id, amount_fen"
                + " from funds.batch_line where payout_id = " + payout);
        violates("account_not_overdrawn", """
                with e as (insert into funds.entry (line_id, kind, payout_id, booked_by, booked_at) values (%s, 'RELEASE', %s, 1, now()) returning id)
                insert into funds.posting select e.id, a.id, case a.kind when 'RESERVED' then -9999900 else 9999900 end
                from e, funds.account a where a.line_id = %s and a.kind in ('RESERVED', 'FREE')""".formatted(desk.line, payout, desk.line));
        figures(0, 100, 900);
    }

    private void violates(String constraint, String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining(switch (constraint) {
            case "entry_adds_up" -> "does not add up to zero";
            case "account_kept_by_postings" -> "changed by postings alone";
            case "ledger_only_added_to" -> "only added to";
            default -> constraint;
        });
    }

    @Test
    void taking_back_a_budget_leaves_what_is_reserved() {
        desk.requested(900);
        var proposal = funds.budgeting.propose(desk.maker, desk.line, GivenFunds.yuan(-101), "Saved");

        refused("funds.over-budget", () -> funds.budgeting.approve(desk.checker, desk.line, proposal));
        var smaller = funds.budgeting.propose(desk.maker, desk.line, GivenFunds.yuan(-100), "Saved");
        funds.budgeting.approve(desk.checker, desk.line, smaller);
        figures(900, 0, 0);
        assertThat(desk.of(BudgetLine::planned)).isEqualTo(new Money(90_000));
    }
}
