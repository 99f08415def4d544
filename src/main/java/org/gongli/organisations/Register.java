package org.gongli.organisations;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.organisations.city.Pinyin;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters organisations into the tree, keeps their facts, and closes them.
@Service
public class Register {

    private final OrganisationSql sql;
    private final OrganisationTree tree;
    private final HistorySql history;
    private final Pinyin pinyin;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(OrganisationSql sql, OrganisationTree tree, HistorySql history, Pinyin pinyin, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.history = history;
        this.pinyin = pinyin;
        this.events = events;
        this.clock = clock;
    }

    /// Enters on behalf of the platform: city files, demo data, an import that has judged the authority itself.
    ///
    /// @param parent the next-higher organisation; null for the city alone
    /// @throws Missing when there is no such parent
    /// @throws Refused when the kind cannot lie there, the parent is closed, or the code or the name there is taken
    @Transactional
    public OrgId enter(Actor actor, @Nullable OrgId parent, NewOrganisation organisation) {
        refuseMisplaced(parent, organisation.kind());
        refuseTaken(organisation.facts().uscc(), null);
        try {
            var id = sql.insert(parent, organisation, spelling(organisation.facts()), actor, clock.instant(), LocalDate.now(clock));
            events.publishEvent(new OrganisationEntered(actor, id, organisation.kind()));
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refused("organisations.taken");
        }
    }

    /// Enters on behalf of an officer.
    ///
    /// @throws Forbidden when the officer may not enter this kind there
    @Transactional
    public OrgId enter(Viewer viewer, OrgId parent, NewOrganisation organisation) {
        var above = tree.within(viewer.scope(), parent);
        if (Placement.allows(above.kind(), organisation.kind()) && !Mandate.kindsBelow(viewer, above).contains(organisation.kind())) {
            throw new Forbidden();
        }
        return enter(viewer.actor(), parent, organisation);
    }

    /// Keeps the facts of an organisation. Facts that are already so change nothing.
    ///
    /// @param version the state that the officer saw
    /// @throws ChangedMeanwhile when somebody else amended it since
    @Transactional
    public void amend(Viewer viewer, OrgId id, int version, Facts facts) {
        if (!Mandate.mayAmend(viewer, tree.within(viewer.scope(), id))) {
            throw new Forbidden();
        }
        var current = sql.entry(id);
        refuseClosed(current);
        if (current.facts().equals(facts)) {
            return;
        }
        refuseTaken(facts.uscc(), id);
        try {
            if (!sql.amend(id, version, facts, spelling(facts), viewer.actor(), clock.instant())) {
                throw new ChangedMeanwhile(history.changes(id, version));
            }
        } catch (DuplicateKeyException e) {
            throw new Refused("organisations.taken");
        }
        events.publishEvent(new OrganisationAmended(viewer.actor(), id, version + 1));
    }

    /// Ends an organisation today. Nothing of it is deleted.
    ///
    /// @param version the state that the officer saw
    /// @throws Refused when organisations in force lie below, or another module still keeps something there
    @Transactional
    public void close(Viewer viewer, OrgId id, int version) {
        if (!Mandate.mayClose(viewer, tree.within(viewer.scope(), id))) {
            throw new Forbidden();
        }
        refuseClosed(sql.entry(id));
        var today = LocalDate.now(clock);
        if (!sql.close(id, version, today, viewer.actor(), clock.instant())) {
            throw new ChangedMeanwhile(history.changes(id, version));
        }
        var below = sql.inForceBelow(id);
        if (below > 0) {
            throw new Refused("organisations.close.below", below);
        }
        events.publishEvent(new OrganisationClosed(viewer.actor(), id, today));
    }

    /// The parent's row stays locked to the end, so that it cannot be closed meanwhile.
    private void refuseMisplaced(@Nullable OrgId parent, OrgKind kind) {
        var above = parent == null ? null : sql.keptOpen(parent).orElseThrow(Missing::new);
        if (above != null && !above.inForce()) {
            throw new Refused("organisations.parent-closed");
        }
        if (!Placement.allows(above == null ? null : above.kind(), kind)) {
            throw new Refused("organisations.misplaced");
        }
    }

    private void refuseTaken(@Nullable Uscc uscc, @Nullable OrgId self) {
        if (uscc != null) {
            sql.holder(uscc).filter(holder -> !holder.id().equals(self)).ifPresent(holder -> {
                throw new Refused("organisations.uscc.taken", holder.name());
            });
        }
    }

    private static void refuseClosed(Entry entry) {
        if (entry.validTo() != null) {
            throw new Refused("organisations.closed");
        }
    }

    private Pinyin.Spelling spelling(Facts facts) {
        return pinyin.spell(facts.name());
    }
}
