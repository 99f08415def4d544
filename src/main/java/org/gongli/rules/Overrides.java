package org.gongli.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.cards.KnownCards;
import org.gongli.rules.cards.Regions;
import org.gongli.rules.overriding.OverrideSql;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets one subject pass one version of a card that blocks, by the word of two persons.
@Service
public class Overrides {

    /// Who may ask, and who may decide.
    public static final Set<Role> ASKERS = EnumSet.of(Role.CHAIR, Role.TOWN, Role.CITY);
    public static final Set<Role> DECIDERS = EnumSet.of(Role.TOWN, Role.CITY);

    private static final int LONGEST_REASON = 500;

    private final OverrideSql sql;
    private final KnownCards cards;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Overrides(OverrideSql sql, KnownCards cards, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// Asks that a subject may pass the version of a card that is in force today where the asker's post is.
    ///
    /// @param subject as it is judged, `kind/id`
    /// @throws Refused when no such card blocks there, the reason is missing, or it was asked before
    @Transactional
    public OverrideId ask(Viewer viewer, String card, String subject, String reason) {
        if (!ASKERS.contains(viewer.role())) {
            throw new Forbidden();
        }
        if (!subject.matches("[a-z][a-z-]{0,39}/[0-9]{1,18}")) {
            throw new Refused("rules.override.no-subject");
        }
        var region = Regions.of(tree.chain(tree.get(viewer.org())));
        var version = cards.card(card, LocalDate.now(clock), region).filter(known -> known.text().level() == Level.BLOCK)
                .orElseThrow(() -> new Refused("rules.override.nothing", card)).version().version();
        try {
            var id = sql.insert(card, version, subject, viewer.org(), reason(reason), viewer.actor(), clock.instant());
            events.publishEvent(new OverrideAsked(viewer.actor(), id, card, version, subject));
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refused("rules.override.asked-before");
        }
    }

    /// Says yes, as a second person at the asker's organisation or above it.
    ///
    /// @throws Missing when there is no such request within the viewer's scope
    /// @throws Refused when the viewer asked it, or it is decided already
    @Transactional
    public void approve(Viewer viewer, OverrideId id) {
        decide(viewer, id, true, "");
    }

    /// Says no, with a reason.
    ///
    /// @throws Missing when there is no such request within the viewer's scope
    /// @throws Refused as for [#approve]
    @Transactional
    public void deny(Viewer viewer, OverrideId id, String reason) {
        decide(viewer, id, false, reason(reason));
    }

    private void decide(Viewer viewer, OverrideId id, boolean approved, String reason) {
        if (!DECIDERS.contains(viewer.role())) {
            throw new Forbidden();
        }
        var asked = sql.find(id, viewer.scope()).orElseThrow(Missing::new);
        if (asked.askedBy().equals(viewer.account())) {
            throw new Refused("rules.override.own");
        }
        if (!sql.decide(id, approved, reason, viewer.actor(), clock.instant())) {
            throw new Refused("rules.override.decided");
        }
        events.publishEvent(new OverrideDecided(viewer.actor(), id, asked.card(), asked.version(), asked.subject(), approved));
    }

    private static String reason(String typed) {
        var reason = PlainText.lines(typed);
        if (reason.isEmpty()) {
            throw new Refused("rules.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("rules.reason.long", LONGEST_REASON);
        }
        return reason;
    }
}
