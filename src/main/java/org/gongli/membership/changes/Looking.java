package org.gongli.membership.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.members.MaskedNames;
import org.gongli.members.Members;
import org.gongli.members.Memberships;
import org.gongli.members.Spell;
import org.gongli.membership.view.Attempt;
import org.gongli.membership.view.ChangePage;
import org.gongli.membership.view.ChangeRow;
import org.gongli.membership.view.MembershipPage;
import org.gongli.membership.view.MyMembership;
import org.gongli.membership.view.UnionSearch;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Procedures;
import org.gongli.rules.Finding;
import org.gongli.rules.Rules;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows memberships and what becomes of them, and leaves a trace of whom officers saw.
@Service
class Looking {

    private static final int UNIONS = 20;

    private final ChangeSql sql;
    private final Memberships memberships;
    private final Members members;
    private final MaskedNames names;
    private final OrganisationTree tree;
    private final Procedures procedures;
    private final Rules rules;
    private final ApplicationEventPublisher events;

    Looking(ChangeSql sql, Memberships memberships, Members members, MaskedNames names, OrganisationTree tree, Procedures procedures, Rules rules,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.memberships = memberships;
        this.members = members;
        this.names = names;
        this.tree = tree;
        this.procedures = procedures;
        this.rules = rules;
        this.events = events;
    }

    MyMembership mine(Viewer viewer, boolean english) {
        var membership = memberships.of(viewer.self()).orElseThrow(Missing::new);
        var all = viewer.records().stream().flatMap(record -> sql.of(record).stream()).toList();
        var open = all.stream().filter(change -> change.state().open()).findFirst();
        var caseId = open.flatMap(this::caseOf).orElse(null);
        return new MyMembership(tree.get(membership.org()).name(english), membership, memberships.spells(viewer.self()),
                open.map(change -> row(change, "", english)).orElse(null), caseId, caseId == null ? null : procedures.progress(caseId),
                all.stream().filter(change -> !change.state().open()).map(change -> row(change, "", english)).toList(), Attempt.NONE);
    }

    @Transactional
    public Paged<ChangeRow> changes(Viewer viewer, @Nullable ChangeKind kind, boolean all, @Nullable Long after, boolean english) {
        var page = Paged.of(sql.within(viewer.scope(), kind, !all, after, Paged.SIZE + 1), Change::id);
        var people = page.rows().stream().map(Change::member).distinct().toList();
        if (!people.isEmpty()) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "membership-list", viewer.org(), people));
        }
        var who = names.of(people);
        return page.map(change -> row(change, who.getOrDefault(change.member(), ""), english));
    }

    Stream<ChangeRow> all(Viewer viewer, @Nullable ChangeKind kind, boolean all, boolean english) {
        return Stream.iterate(changes(viewer, kind, all, null, english), page -> page != null,
                page -> page.next() == null ? null : changes(viewer, kind, all, Long.valueOf(page.next()), english)).flatMap(page -> page.rows().stream());
    }

    @Transactional
    public ChangePage change(Viewer viewer, ChangeId id, boolean english) {
        var change = sql.within(viewer.scope(), id).orElseThrow(Missing::new);
        events.publishEvent(new PersonalDataRead(viewer.actor(), change.id().subject(), viewer.org(), List.of(change.member())));
        var who = names.of(List.of(change.member()));
        var caseId = caseOf(change).orElse(null);
        return new ChangePage(row(change, who.getOrDefault(change.member(), ""), english), change.retention(), change.monthsAway(), change.decidedOn(), change.reason(),
                change.appeal(), findings(change), caseId, caseId == null ? null : procedures.progress(caseId));
    }

    @Transactional
    public MembershipPage membership(Viewer viewer, MemberId member, @Nullable LocalDate on, boolean english) {
        var membership = memberships.of(member).orElseThrow(Missing::new);
        var union = tree.within(viewer.scope(), membership.org());
        events.publishEvent(new PersonalDataRead(viewer.actor(), "membership-of/" + member, viewer.org(), List.of(member)));
        var spells = memberships.spells(member);
        return new MembershipPage(members.name(member).orElseThrow(), union.name(english), membership, on, on == null ? null : on(spells, on).orElse(null), spells,
                sql.open(member).map(change -> row(change, "", english)).orElse(null), rules.quotes("expelling", membership.org()),
                rules.quotes("leaving", membership.org()), viewer.role() == Role.CHAIR || viewer.role() == Role.TOWN, Attempt.NONE);
    }

    /// How it stood on a day: the last that began by then and was not over.
    static Optional<Spell> on(List<Spell> spells, LocalDate day) {
        return spells.stream().filter(spell -> !spell.since().isAfter(day) && (spell.until() == null || spell.until().isAfter(day))).reduce((first, last) -> last);
    }

    UnionSearch unions(String q, @Nullable MemberId member, boolean english) {
        var found = q.isEmpty() ? List.<ChangeSql.Union>of() : sql.unions(tree.city().map(city -> city.scope()).orElse(Scope.NOTHING), q, UNIONS);
        return new UnionSearch(q, found.stream().map(union -> new UnionSearch.Found(union.id(), english && union.nameEn() != null ? union.nameEn() : union.name(),
                english && union.townEn() != null ? union.townEn() : union.town())).toList(), member, Attempt.NONE);
    }

    private List<Finding> findings(Change change) {
        return switch (change.kind()) {
            case EXPEL -> rules.look("expelling", Asking.expelFacts(true, change.decidedOn() != null), change.from()).findings();
            case LEAVE -> change.monthsAway() == null ? List.of()
                    : rules.look("leaving", Asking.awayFacts(change.monthsAway(), Boolean.TRUE.equals(change.spokenTo())), change.from()).findings();
            case TRANSFER, RETAIN -> List.of();
        };
    }

    /// The case that runs now or ran last; none while the member has to agree.
    private Optional<CaseId> caseOf(Change change) {
        var appeal = procedures.latest(ChangeKind.APPEAL, change.id().subject());
        return appeal.isPresent() ? appeal : procedures.latest(change.kind().procedure(), change.id().subject());
    }

    private static ChangeRow row(Change change, String who, boolean english) {
        return new ChangeRow(change.id(), change.kind(), change.state(), who, change.from(english), change.to(english), change.askedBy(), change.askedAt(),
                change.answerUntil(), change.appealUntil(), change.endedAt());
    }
}
