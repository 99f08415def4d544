package org.gongli.membership.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.gongli.members.Members;
import org.gongli.members.Retention;
import org.gongli.membership.DemoMembershipSql;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.shared.AccountId;
import org.gongli.shared.DemoData;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Memberships of the demo city on the move, one at every stage, so that each persona finds something to decide.
@Component
class DemoMemberships implements DemoData {

    private static final String TOWN = "Houjie";
    private static final int EACH = 14;
    private static final int PAST = 20;
    private static final int MONTHS_AWAY = 8;
    private static final int ALL = 100;

    private final DemoMembershipSql sql;
    private final Asking asking;
    private final Procedures procedures;
    private final Deciding deciding;
    private final Members members;
    private final OrganisationTree tree;
    private final MessageSource texts;
    private final Clock clock;

    DemoMemberships(DemoMembershipSql sql, Asking asking, Procedures procedures, Deciding deciding, Members members, OrganisationTree tree, MessageSource texts, Clock clock) {
        this.sql = sql;
        this.asking = asking;
        this.procedures = procedures;
        this.deciding = deciding;
        this.members = members;
        this.tree = tree;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 61;
    }

    @Override
    public String title() {
        return "membership.demo";
    }

    @Override
    @Transactional
    public void load(IntConsumer progress) {
        var unions = sql.unions(TOWN);
        if (unions.size() == 2) {
            moving(unions.getFirst(), unions.getLast());
        }
        progress.accept(ALL);
    }

    private void moving(OrgId here, OrgId there) {
        var ours = sql.members(here, PAST, EACH).iterator();
        var theirs = sql.members(there, PAST, EACH).iterator();
        asking.transfer(member(ours), there, reason("job"));
        var coming = asking.transfer(member(theirs), here, reason("job"));
        decide(officer(Role.CHAIR, there), ChangeKind.TRANSFER, coming, Action.APPROVE);
        asking.handOver(officer(Role.CHAIR, here), ours.next(), there, reason("job"));
        asking.retain(member(ours), Retention.UNEMPLOYED, reason("unemployed"));
        asking.retain(officer(Role.CHAIR, there), theirs.next(), Retention.RETIRED, reason("retired"));
        asking.leave(member(ours), reason("home"));
        asking.away(officer(Role.CHAIR, there), theirs.next(), MONTHS_AWAY, true, reason("away"));
        expelling(there, theirs);
        ended(here, there, ours, theirs);
    }

    /// What came to its end, one of each kind.
    private void ended(OrgId here, OrgId there, Iterator<MemberId> ours, Iterator<MemberId> theirs) {
        decide(officer(Role.CHAIR, here), ChangeKind.RETAIN, asking.retain(member(ours), Retention.RETIRED, reason("retired")), Action.APPROVE);
        decide(officer(Role.CHAIR, here), ChangeKind.TRANSFER, asking.transfer(member(ours), there, reason("job")), Action.REJECT);
        var moved = asking.transfer(member(theirs), here, reason("job"));
        decide(officer(Role.CHAIR, there), ChangeKind.TRANSFER, moved, Action.APPROVE);
        decide(officer(Role.CHAIR, here), ChangeKind.TRANSFER, moved, Action.APPROVE);
        decide(officer(Role.CHAIR, here), ChangeKind.LEAVE, asking.leave(member(ours), reason("home")), Action.CONFIRM);
        var withdrawn = member(ours);
        var left = asking.transfer(withdrawn, there, reason("job"));
        procedures.withdraw(withdrawn, procedures.latest(ChangeKind.TRANSFER.procedure(), left.subject()).orElseThrow());
        var declined = member(theirs);
        asking.decline(declined, asking.handOver(officer(Role.CHAIR, there), declined.self(), here, reason("job")));
    }

    private void expelling(OrgId union, Iterator<MemberId> people) {
        var decided = LocalDate.now(clock).minusDays(2);
        asking.expel(officer(Role.CHAIR, union), people.next(), true, decided, reason("crime"));
        var appealable = asking.expel(officer(Role.CHAIR, union), people.next(), true, decided, reason("crime"));
        decide(officer(Role.TOWN, tree.get(union).town()), ChangeKind.EXPEL, appealable, Action.APPROVE);
        var appealed = member(people);
        var id = asking.expel(officer(Role.CHAIR, union), appealed.self(), true, decided, reason("crime"));
        decide(officer(Role.TOWN, tree.get(union).town()), ChangeKind.EXPEL, id, Action.APPROVE);
        asking.appeal(appealed, id, reason("appeal"));
    }

    private void decide(Viewer viewer, ChangeKind kind, ChangeId id, Action action) {
        var progress = procedures.progress(procedures.latest(kind.procedure(), id.subject()).orElseThrow());
        deciding.decide(viewer, Objects.requireNonNull(progress.now()).step(), Decision.of(action, action == Action.REJECT ? reason("refused") : ""));
    }

    /// Somebody who acts while the city is made up, with an account that nobody signs in by.
    private static AccountId nobody(long number) {
        return new AccountId(-number);
    }

    private Viewer member(Iterator<MemberId> people) {
        var id = people.next();
        return new Viewer(nobody(1_000 + id.value()), Role.MEMBER, "", members.standing(id).orElseThrow().org(), Scope.NOTHING, members.standing(id).orElseThrow());
    }

    private Viewer officer(Role role, OrgId org) {
        return new Viewer(nobody(org.value() + 2), role, "", org, tree.get(org).scope(), null);
    }

    private String reason(String key) {
        return texts.getMessage("membership.demo.reason." + key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
