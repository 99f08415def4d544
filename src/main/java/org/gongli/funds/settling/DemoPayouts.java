package org.gongli.funds.settling;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongli.funds.BatchId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.Payouts;
import org.gongli.funds.approving.Approving;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.funds.paying.BankFiles;
import org.gongli.funds.paying.BankWords;
import org.gongli.funds.paying.BankWords.Answer;
import org.gongli.funds.paying.BankWords.Field;
import org.gongli.funds.paying.BatchSql;
import org.gongli.funds.paying.Batches;
import org.gongli.members.Members;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Lets payouts of the demo city go through three officers and the bank, so that there is money that arrived and money that did not on the first day. The officers
/// are nobody. Nothing but [org.gongli.shared.DemoData] calls it.
@NamedInterface("demo")
@Component
public class DemoPayouts {

    static final int CASHIER = 3;

    private final Payouts payouts;
    private final PayeeAccounts accounts;
    private final Approving approving;
    private final Batches batches;
    private final BatchSql lines;
    private final BookingResults booking;
    private final BankWords words;
    private final OrganisationTree tree;
    private final Members members;

    DemoPayouts(Payouts payouts, PayeeAccounts accounts, Approving approving, Batches batches, BatchSql lines, BookingResults booking, BankWords words, OrganisationTree tree,
            Members members) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.approving = approving;
        this.batches = batches;
        this.lines = lines;
        this.booking = booking;
        this.words = words;
        this.tree = tree;
        this.members = members;
    }

    /// Pays in one batch.
    ///
    /// @param arrives whether the bank pays it
    public void pay(OrgId payer, Collection<PayoutId> some, Predicate<PayoutId> arrives) {
        var org = tree.get(payer);
        some.forEach(payout -> approve(org, payout));
        var batch = batches.make(officer(org, 1), payer);
        batches.check(officer(org, 2), batch);
        batches.send(officer(org, CASHIER), batch);
        book(org, batch, lines.lines(batch), arrives);
    }

    private void approve(Organisation org, PayoutId payout) {
        var payee = payouts.state(payout).payee();
        if (accounts.of(payee).isEmpty()) {
            keep(payee, 0);
        }
        approving.approve(officer(org, 1), payout, accounts.of(payee).orElseThrow().id());
    }

    void book(Organisation org, BatchId batch, List<BatchSql.SentLine> sent, Predicate<PayoutId> arrives) {
        var rows = sent.stream().map(line -> row(batch, line, arrives.test(line.payout()) ? Answer.PAID : Answer.FAILED)).toList();
        booking.book(officer(org, CASHIER), batch, batch.reference() + ".csv", BankFiles.digest(rows.toString().getBytes(StandardCharsets.UTF_8)), rows);
    }

    private ResultRow row(BatchId batch, BatchSql.SentLine line, Answer answer) {
        return new ResultRow(line.lineNo(), Map.of(Field.BATCH, batch.reference(), Field.LINE, String.valueOf(line.lineNo()), Field.AMOUNT,
                line.amount().yuan().toPlainString(), Field.RESULT, words.word(answer)), false);
    }

    /// An account of nobody at a bank that there is not.
    void keep(MemberId member, int change) {
        accounts.keep(Actor.SYSTEM, member, new BankAccount(words.demoBank(), members.name(member).orElseThrow(), "99%02d%012d".formatted(change, member.value())));
    }

    static Viewer officer(Organisation org, int number) {
        var role = switch (org.kind()) {
            case CITY -> Role.CITY;
            case TOWN -> Role.TOWN;
            default -> Role.CHAIR;
        };
        return new Viewer(new AccountId(-10 - number), number == CASHIER ? Role.CASHIER : role, "", org.id(), org.scope(), null);
    }
}
