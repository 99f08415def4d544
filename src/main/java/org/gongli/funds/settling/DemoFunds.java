package org.gongli.funds.settling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.NewPayout;
import org.gongli.funds.PayoutId;
import org.gongli.funds.Payouts;
import org.gongli.funds.approving.Approving;
import org.gongli.funds.budgeting.Budgeting;
import org.gongli.funds.budgeting.NewLine;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.funds.paying.BatchSql;
import org.gongli.funds.paying.Batches;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.DemoData;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Budgets for the city, its towns and one union, and payouts of the city at every stage. Three officers who are nobody take the steps, so that each persona
/// may take the next.
@Component
class DemoFunds implements DemoData {

    private static final int ORDER = 60;
    private static final int MEMBERS = 60;
    private static final int ALL = 100;
    private static final int ANSWERED = 24;
    private static final int FAILED = 3;
    private static final int WITH_BANK = 12;
    private static final int CHECKED = 6;
    private static final int MADE = 5;
    private static final int APPROVED = 4;
    private static final int REQUESTED = 6;

    private final DemoFundsSql sql;
    private final Budgeting budgeting;
    private final Payouts payouts;
    private final PayeeAccounts accounts;
    private final Approving approving;
    private final Batches batches;
    private final BatchSql lines;
    private final DemoPayouts paying;
    private final OrganisationTree tree;
    private final Clock clock;

    DemoFunds(DemoFundsSql sql, Budgeting budgeting, Payouts payouts, PayeeAccounts accounts, Approving approving, Batches batches, BatchSql lines, DemoPayouts paying,
            OrganisationTree tree, Clock clock) {
        this.sql = sql;
        this.budgeting = budgeting;
        this.payouts = payouts;
        this.accounts = accounts;
        this.approving = approving;
        this.batches = batches;
        this.lines = lines;
        this.paying = paying;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "funds.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var city = tree.city().orElseThrow();
        var people = sql.members(city.scope(), MEMBERS);
        var cityLines = open(city, "CITY", city.id());
        tree.towns(city.scope()).forEach(town -> open(city, "TOWN", town.id()));
        people.stream().findFirst().ifPresent(member -> open(city, "UNION", member.org()));
        progress.accept(ALL / 4);
        pay(city, cityLines, people.stream().map(DemoFundsSql.Somebody::id).iterator());
        progress.accept(ALL);
    }

    private List<BudgetLineId> open(Organisation city, String level, OrgId org) {
        var opened = new ArrayList<BudgetLineId>();
        for (var row : rows("lines.csv")) {
            if (row[0].equals(level)) {
                var line = budgeting.open(DemoPayouts.officer(city, 1), new NewLine(org, LocalDate.now(clock).getYear(), FundPurpose.valueOf(row[1]), FundSource.valueOf(row[2]), row[3],
                        Money.yuan(new BigDecimal(row[4])), row[5]));
                budgeting.approve(DemoPayouts.officer(city, 2), line, sql.proposed(line));
                opened.add(line);
            }
        }
        return opened;
    }

    private void pay(Organisation city, List<BudgetLineId> from, Iterator<MemberId> people) {
        answer(city, sent(city, from, people, ANSWERED));
        sent(city, from, people, WITH_BANK);
        checked(city, from, people, CHECKED);
        approve(city, from, people, MADE);
        batches.make(DemoPayouts.officer(city, 1), city.id());
        var approved = approve(city, from, people, APPROVED);
        request(city, from, people, REQUESTED).stream().skip(2).forEach(payout -> paying.keep(payouts.state(payout).payee(), 0));
        if (approved.size() == APPROVED) {
            approving.cancel(DemoPayouts.officer(city, 1), approved.getFirst(), "funds.reason.demo-cancelled");
            paying.keep(payouts.state(approved.getLast()).payee(), 1);
        }
        budgeting.propose(DemoPayouts.officer(city, 1), from.getFirst(), Money.yuan(new BigDecimal(50_000)), rows("lines.csv").getFirst()[5]);
    }

    private List<PayoutId> request(Organisation city, List<BudgetLineId> from, Iterator<MemberId> people, int count) {
        var kinds = rows("payouts.csv");
        var requested = new ArrayList<PayoutId>();
        for (int i = 0; i < count && people.hasNext(); i++) {
            var kind = kinds.get(i % kinds.size());
            var member = people.next();
            var payout = new NewPayout("demo/" + member, city.id(), from.get(i % from.size()), member, Money.yuan(new BigDecimal(kind[1])), kind[0], "demo/" + member);
            requested.add(payouts.request(Actor.SYSTEM, payout));
        }
        return requested;
    }

    private List<PayoutId> approve(Organisation city, List<BudgetLineId> from, Iterator<MemberId> people, int count) {
        var requested = request(city, from, people, count);
        requested.forEach(payout -> paying.keep(payouts.state(payout).payee(), 0));
        requested.forEach(payout -> approving.approve(DemoPayouts.officer(city, 1), payout, accounts.of(payouts.state(payout).payee()).orElseThrow().id()));
        return requested;
    }

    private BatchId checked(Organisation city, List<BudgetLineId> from, Iterator<MemberId> people, int count) {
        approve(city, from, people, count);
        var batch = batches.make(DemoPayouts.officer(city, 1), city.id());
        batches.check(DemoPayouts.officer(city, 2), batch);
        return batch;
    }

    private BatchId sent(Organisation city, List<BudgetLineId> from, Iterator<MemberId> people, int count) {
        var batch = checked(city, from, people, count);
        batches.send(DemoPayouts.officer(city, DemoPayouts.CASHIER), batch);
        return batch;
    }

    /// The bank paid all but the last few.
    private void answer(Organisation city, BatchId batch) {
        var sent = lines.lines(batch);
        var failed = sent.stream().skip(Math.max(0, sent.size() - FAILED)).map(BatchSql.SentLine::payout).collect(Collectors.toSet());
        paying.book(city, batch, sent, payout -> !failed.contains(payout));
        if (sent.size() > FAILED + 1) {
            approving.returned(DemoPayouts.officer(city, 2), sent.get(1).payout(), "funds.reason.returned");
        }
    }

    private static List<String[]> rows(String file) {
        try {
            return new ClassPathResource("demo/funds/" + file).getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
