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
        close(viewer.actor(), id, version);
    }

    /// Ends an organisation today, as was decided elsewhere: the caller has judged the authority.
    ///
    /// @throws Refused when it is closed already, organisations in force lie below, or another module still keeps something there
    @Transactional
    public void end(Actor actor, OrgId id) {
        var entry = sql.entry(id);
        refuseClosed(entry);
        close(actor, id, entry.version());
    }

    private void close(Actor actor, OrgId id, int version) {
        var today = LocalDate.now(clock);
        if (!sql.close(id, version, today, actor, clock.instant())) {
            throw new ChangedMeanwhile(history.changes(id, version));
        }
        var below = sql.inForceBelow(id);
        if (below > 0) {
            throw new Refused("organisations.close.below", below);
        }
        events.publishEvent(new OrganisationClosed(actor, id, today));
    }

    /// Hangs an organisation with all below it under another parent, as was decided elsewhere: the caller has judged the authority. Members, posts and whatever else
    /// names these organisations by their ids come along; what was recorded with a town keeps that town.
    ///
    /// @throws Missing when there is no such organisation or parent
    /// @throws Refused when it is a division, is closed, lies there already, or cannot lie there
    @Transactional
    public void move(Actor actor, OrgId id, OrgId parent) {
        sql.lock(id, parent);
        var moved = tree.get(id);
        var below = tree.get(parent);
        refuseClosed(sql.entry(id));
        if (moved.kind().division() || below.path().startsWith(moved.path())) {
            throw new Refused("organisations.move.misplaced");
        }
        if (moved.path().equals(below.path() + id + "/")) {
            throw new Refused("organisations.move.there");
        }
        refuseMisplaced(parent, moved.kind());
        try {
            sql.move(moved, parent, actor, clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Refused("organisations.taken");
        }
        events.publishEvent(new OrganisationMoved(actor, id, moved.town(), below.town(), tree.get(id).path()));
    }

    /// Hangs all that lies directly below an organisation under another.
    ///
    /// @throws Refused as for [#move]
    @Transactional
    public void moveChildren(Actor actor, OrgId from, OrgId to) {
        sql.childrenInForce(from).forEach(child -> move(actor, child, to));
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
