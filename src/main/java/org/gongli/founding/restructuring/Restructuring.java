package org.gongli.founding.restructuring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongli.founding.RestructuringDone;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.RestructuringProposed;
import org.gongli.founding.restructuring.RestructuringSql.Head;
import org.gongli.founding.restructuring.RestructuringSql.Proposed;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.members.Members;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.rules.Facts;
import org.gongli.rules.Rules;
import org.gongli.rules.Verdict;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves, merges and dissolves unions: a town proposes, two persons of the city decide, and it happens in the transaction of the second one's word.
@Service
class Restructuring {

    private final RestructuringSql sql;
    private final Register register;
    private final OrganisationTree tree;
    private final Members members;
    private final Procedures procedures;
    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Restructuring(RestructuringSql sql, Register register, OrganisationTree tree, Members members, Procedures procedures, Rules rules, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.register = register;
        this.tree = tree;
        this.members = members;
        this.procedures = procedures;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// Proposes it.
    ///
    /// @throws Missing when the union lies outside the viewer's scope, or the target in another city
    /// @throws Refused when it is no union, or something is under way with it
    @Transactional
    public RestructuringId propose(Viewer viewer, Proposed proposed) {
        if (viewer.role() != Role.TOWN && viewer.role() != Role.CITY) {
            throw new Forbidden();
        }
        var union = tree.within(viewer.scope(), proposed.org());
        if (!union.kind().hasMembers() || union.kind() == OrgKind.GROUP) {
            throw new Refused("founding.restructuring.no-union");
        }
        tree.keptOpen(proposed.org());
        checkTarget(union, proposed);
        var id = sql.insert(proposed, union.town(), viewer.account(), clock.instant());
        events.publishEvent(new RestructuringProposed(viewer.actor(), union.id(), id));
        sql.caseOf(id, procedures.start(viewer, new NewCase(RestructuringMatter.PROCEDURE, RestructuringMatter.subject(id), union.town(), null,
                "founding.restructuring.case." + proposed.kind().name(), List.of(union.name()), Map.of())));
        return id;
    }

    private void checkTarget(Organisation union, Proposed proposed) {
        if (proposed.target() == null) {
            return;
        }
        var target = tree.keptOpen(proposed.target());
        if (!root(target).equals(root(union))) {
            throw new Missing();
        }
        if (target.id().equals(union.id()) || proposed.kind() == RestructuringKind.MERGE && (!target.kind().hasMembers() || target.kind() == OrgKind.GROUP)) {
            throw new Refused("founding.restructuring.target-wrong");
        }
    }

    private static String root(Organisation place) {
        return place.path().split("/")[1];
    }

    /// Sends back to the city what it returned.
    @Transactional
    public void resubmit(Viewer viewer, RestructuringId id) {
        procedures.resubmit(viewer, Objects.requireNonNull(own(viewer, id).caseId()), List.of());
    }

    @Transactional
    public void withdraw(Viewer viewer, RestructuringId id) {
        procedures.withdraw(viewer, Objects.requireNonNull(own(viewer, id).caseId()));
    }

    private Head own(Viewer viewer, RestructuringId id) {
        return sql.lock(id).filter(head -> head.applicant().equals(viewer.account())).orElseThrow(Missing::new);
    }

    /// What the rules say of a union that ends; nothing of one that moves.
    Verdict look(RestructuringSql.Head head) {
        return head.kind() == RestructuringKind.MOVE ? new Verdict(List.of()) : rules.look("dissolving", facts(head), head.org(), RestructuringMatter.subject(head.id()));
    }

    /// @throws Refused quoting the rule that stands against it
    void judge(RestructuringSql.Head head) {
        if (head.kind() != RestructuringKind.MOVE) {
            rules.judge("dissolving", facts(head), head.org(), RestructuringMatter.subject(head.id())).requireClear();
        }
    }

    /// The city, which is the next-higher union, agrees by deciding.
    private static Facts facts(RestructuringSql.Head head) {
        return Facts.of().with("employerEnded", head.employerEnded()).with("agreedByHigherUnion", true);
    }

    /// Does what was decided, in the transaction of the decision.
    ///
    /// @throws Refused when members or groups stand against it; then nothing is decided either
    void carryOut(Actor actor, RestructuringId id) {
        var head = sql.lock(id).filter(Head::open).orElseThrow(() -> new Refused("founding.restructuring.done"));
        switch (head.kind()) {
            case MOVE -> register.move(actor, head.org(), Objects.requireNonNull(head.target()));
            case MERGE -> merge(actor, head);
            case DISSOLVE -> register.end(actor, head.org());
        }
        sql.ended(id, "DONE", clock.instant());
        events.publishEvent(new RestructuringDone(actor, head.org(), id));
    }

    /// Members first, then groups, then the empty union ends.
    private void merge(Actor actor, Head head) {
        var target = Objects.requireNonNull(head.target());
        members.moveAll(actor, head.org(), target);
        register.moveChildren(actor, head.org(), target);
        register.end(actor, head.org());
    }
}
