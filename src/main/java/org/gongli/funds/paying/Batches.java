package org.gongli.funds.paying;

import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.gongli.funds.BatchId;
import org.gongli.funds.Officers;
import org.gongli.funds.PayoutSql;
import org.gongli.funds.PayoutState;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a batch to the bank through the hands of three persons. A step taken again by whoever took it changes nothing, so that a lost answer does no harm.
@Service
public class Batches {

    /// What one file carries; the rest waits for the next.
    static final int MOST = 2_000;

    private final BatchSql sql;
    private final PayoutSql payouts;
    private final BankFiles files;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(BatchSql sql, PayoutSql payouts, BankFiles files, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.payouts = payouts;
        this.files = files;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// Puts an organisation's approved payouts together.
    ///
    /// @throws Missing when the organisation lies outside the viewer's scope
    /// @throws Refused when none waits
    @Transactional
    public BatchId make(Viewer viewer, OrgId payer) {
        requireOfficer(viewer);
        tree.within(viewer.scope(), payer);
        var id = sql.insert(payer, viewer.account(), clock.instant());
        if (sql.fill(id, payer, MOST) == 0) {
            throw new Refused("funds.batch.nothing");
        }
        events.publishEvent(new BatchMade(viewer.actor(), payer, id));
        return id;
    }

    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when the viewer made it, or it does not wait for a check
    @Transactional
    public void check(Viewer viewer, BatchId id) {
        var batch = lock(viewer, id);
        if (viewer.account().equals(batch.checker())) {
            return;
        }
        require(batch, BatchStatus.MADE);
        if (viewer.account().equals(batch.maker())) {
            throw new Refused("constraint.batch_three_persons");
        }
        sql.checked(id, viewer.account(), clock.instant());
        events.publishEvent(new BatchChecked(viewer.actor(), batch.org(), id));
    }

    /// Lets the file go out. From now on its payouts are with the bank.
    ///
    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when the viewer made or checked it, it does not wait for this, or nothing is left in it
    @Transactional
    public void send(Viewer viewer, BatchId id) {
        requirePayer(viewer);
        var batch = locked(viewer, id);
        if (viewer.account().equals(batch.payer())) {
            return;
        }
        require(batch, BatchStatus.CHECKED);
        if (viewer.account().equals(batch.maker()) || viewer.account().equals(batch.checker())) {
            throw new Refused("constraint.batch_three_persons");
        }
        if (payouts.lockAll(id).isEmpty()) {
            throw new Refused("funds.batch.empty");
        }
        var digest = BankFiles.digest(files.csv(id));
        sql.paying(id);
        sql.sent(id, viewer.account(), clock.instant(), digest);
        events.publishEvent(new BatchSent(viewer.actor(), batch.org(), id, HexFormat.of().formatHex(digest)));
    }

    /// Dissolves it before its file goes out; its payouts wait for another.
    ///
    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when its file has gone out
    @Transactional
    public void cancel(Viewer viewer, BatchId id) {
        var batch = lock(viewer, id);
        if (batch.status() == BatchStatus.CANCELLED) {
            return;
        }
        if (batch.status() != BatchStatus.MADE && batch.status() != BatchStatus.CHECKED) {
            throw new Refused("funds.batch.sent-already");
        }
        payouts.lockAll(id);
        sql.cancelled(id, clock.instant());
        events.publishEvent(new BatchCancelled(viewer.actor(), batch.org(), id));
    }

    /// The file that went out, byte by byte. Only whoever sent it may fetch it, as often as need be.
    ///
    /// @throws Missing when the payer lies outside the viewer's scope, or no file of it went out
    @Transactional
    public byte[] file(Viewer viewer, BatchId id) {
        return checked(sent(viewer, id), files.csv(id));
    }

    /// The same payments for a workbook.
    @Transactional
    List<BankFiles.FileLine> sheet(Viewer viewer, BatchId id) {
        checked(sent(viewer, id), files.csv(id));
        return files.lines(id);
    }

    private BatchSql.Head sent(Viewer viewer, BatchId id) {
        var batch = sql.head(id, viewer.scope()).orElseThrow(Missing::new);
        if (batch.payer() == null) {
            throw new Missing();
        }
        if (!viewer.account().equals(batch.payer())) {
            throw new Forbidden();
        }
        var payees = payouts.lockAll(id).stream().map(PayoutState::payee).toList();
        events.publishEvent(new PersonalDataRead(viewer.actor(), "bank-file/" + id, batch.org(), payees));
        return batch;
    }

    /// Whoever altered an account or an amount in the database is found out here.
    private static byte[] checked(BatchSql.Head batch, byte[] file) {
        if (!Arrays.equals(BankFiles.digest(file), batch.fileDigest())) {
            throw new IllegalStateException("the file of batch " + batch.id() + " is no longer the one that went out");
        }
        return file;
    }

    private BatchSql.Head lock(Viewer viewer, BatchId id) {
        requireOfficer(viewer);
        return locked(viewer, id);
    }

    private BatchSql.Head locked(Viewer viewer, BatchId id) {
        return sql.lock(id, viewer.scope()).orElseThrow(Missing::new);
    }

    private static void require(BatchSql.Head batch, BatchStatus status) {
        if (batch.status() != status) {
            throw new Refused("funds.batch.moved-on");
        }
    }

    private static void requireOfficer(Viewer viewer) {
        if (!Officers.act(viewer)) {
            throw new Forbidden();
        }
    }

    private static void requirePayer(Viewer viewer) {
        if (!Officers.pay(viewer)) {
            throw new Forbidden();
        }
    }
}
