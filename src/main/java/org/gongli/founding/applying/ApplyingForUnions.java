package org.gongli.founding.applying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongli.founding.ElectionRecorded;
import org.gongli.founding.FoundingDrafted;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.applying.NewFounding.Seat;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Change;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.rules.Rules;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a preparatory group does: write down, submit, mend, record the election, take back.
@Service
class ApplyingForUnions {

    /// What comes into being by this procedure.
    static final Set<OrgKind> FOUNDED = EnumSet.of(OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.INDUSTRY);

    private final FoundingSql sql;
    private final Procedures procedures;
    private final Rules rules;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyingForUnions(FoundingSql sql, Procedures procedures, Rules rules, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.procedures = procedures;
        this.rules = rules;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// The towns in which the viewer may found a union: a town officer in the own, a member in any of the city.
    List<Organisation> towns(Viewer viewer) {
        return switch (viewer.role()) {
            case TOWN -> tree.towns(viewer.scope());
            case MEMBER -> tree.towns(tree.chain(tree.get(viewer.org())).getFirst().scope());
            default -> List.of();
        };
    }

    /// What a union of this kind may lie below in a town: the town itself first. Empty where the viewer founds none.
    List<Organisation> places(Viewer viewer, OrgId town, OrgKind kind) {
        if (!FOUNDED.contains(kind)) {
            return List.of();
        }
        return towns(viewer).stream().filter(one -> one.id().equals(town)).findFirst().map(one -> tree.placesFor(kind, one.scope())).orElse(List.of());
    }

    /// Writes down a draft. Nobody else sees it.
    @Transactional
    public FoundingId draft(Viewer viewer, NewFounding founding) {
        if (viewer.role() != Role.MEMBER && viewer.role() != Role.TOWN) {
            throw new Forbidden();
        }
        checkPlace(viewer, founding.seat());
        var id = sql.insert(viewer, founding, clock.instant());
        events.publishEvent(new FoundingDrafted(viewer.actor(), founding.seat().town(), id));
        return id;
    }

    private void checkPlace(Viewer viewer, Seat seat) {
        if (places(viewer, seat.town(), seat.kind()).stream().noneMatch(place -> place.id().equals(seat.place()))) {
            throw new Missing();
        }
    }

    /// Changes a draft, or what was sent back. Town and kind stay.
    ///
    /// @throws Refused when it is being reviewed, or an enterprise that was added is on another way
    @Transactional
    public void change(Viewer viewer, FoundingId id, NewFounding founding) {
        var head = own(viewer, id);
        if (!head.stage().open()) {
            throw new Refused("founding.not-open");
        }
        var seat = sql.founding(id).seat();
        if (!founding.seat().town().equals(seat.town()) || founding.seat().kind() != seat.kind()) {
            throw new Missing();
        }
        checkPlace(viewer, founding.seat());
        sql.change(id, founding);
        if (head.stage() == Stage.MENDING) {
            setOut(id);
        }
        events.publishEvent(new FoundingDrafted(viewer.actor(), head.town(), id));
    }

    /// Hands it in, or hands in again what was mended.
    ///
    /// @throws Refused quoting the rule that stands against it, or when the enterprise has a union or is on its way to one
    @Transactional
    public void submit(Viewer viewer, FoundingId id) {
        var head = own(viewer, id);
        if (!head.stage().open()) {
            throw new Refused("founding.not-open");
        }
        var founding = sql.founding(id);
        judge(head, founding);
        tree.keptOpen(founding.seat().place());
        setOut(id);
        if (head.stage() == Stage.MENDING) {
            procedures.resubmit(viewer, Objects.requireNonNull(head.caseId()), List.of());
            return;
        }
        procedures.start(viewer, new NewCase(FoundingMatter.PROCEDURE, FoundingMatter.subject(id), head.town(), head.member(), "founding.case",
                List.of(founding.enterprise()), Map.of()));
    }

    /// From now on its enterprises are on this way and on no other.
    private void setOut(FoundingId id) {
        sql.unionOf(id).ifPresent(enterprise -> {
            throw new Refused("founding.has-union", enterprise);
        });
        sql.setOut(id);
    }

    /// @throws Refused quoting the rule that stands against it
    void judge(FoundingSql.Head head, NewFounding founding) {
        var subject = FoundingMatter.subject(head.id());
        rules.judge(FoundingFacts.FOUNDING, FoundingFacts.founding(founding), head.town(), subject).requireClear();
        rules.judge(FoundingFacts.TERMS, FoundingFacts.term(founding), head.town(), subject).requireClear();
    }

    /// Records the election, and sends it to be checked.
    ///
    /// @throws Refused when it does not add up, a rule stands against it, or nobody waits for it
    @Transactional
    public void elect(Viewer viewer, FoundingId id, Election election) {
        var head = own(viewer, id);
        if (head.stage() != Stage.ELECTING) {
            throw new Refused("founding.not-electing");
        }
        ElectionCheck.fault(election, LocalDate.now(clock)).ifPresent(fault -> {
            throw new Refused(fault);
        });
        rules.judge(FoundingFacts.ELECTIONS, FoundingFacts.election(election), head.town(), FoundingMatter.subject(id)).requireClear();
        sql.election(id, election, clock.instant());
        events.publishEvent(new ElectionRecorded(viewer.actor(), head.town(), id));
        procedures.resubmit(viewer, Objects.requireNonNull(head.caseId()), List.<Change>of());
    }

    /// Takes it back for good.
    @Transactional
    public void withdraw(Viewer viewer, FoundingId id) {
        var head = own(viewer, id);
        if (head.caseId() == null) {
            throw new Refused("founding.not-submitted");
        }
        procedures.withdraw(viewer, head.caseId());
    }

    private FoundingSql.Head own(Viewer viewer, FoundingId id) {
        return sql.lockOwn(id, viewer.account()).orElseThrow(Missing::new);
    }
}
