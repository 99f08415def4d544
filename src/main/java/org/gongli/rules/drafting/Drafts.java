package org.gongli.rules.drafting;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.rules.CardDrafted;
import org.gongli.rules.CardPutInForce;
import org.gongli.rules.DraftDropped;
import org.gongli.rules.Level;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardText;
import org.gongli.rules.cards.CardVersion;
import org.gongli.rules.cards.VersionState;
import org.gongli.rules.conditions.ConditionLanguage;
import org.gongli.rules.conditions.Topics;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changing a card: a draft is written, tried on past cases, and put into force by somebody who did not write it.
@Service
public class Drafts {

    private final CardSql sql;
    private final Topics topics;
    private final ConditionLanguage language;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(CardSql sql, Topics topics, ConditionLanguage language, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.topics = topics;
        this.language = language;
        this.events = events;
        this.clock = clock;
    }

    public static boolean mayWrite(Viewer viewer) {
        return viewer.role() == Role.CITY || viewer.role() == Role.ADMINISTRATOR;
    }

    /// Begins the next version of a card, or the first of a new one.
    ///
    /// @return the version
    /// @throws Refused when there is a draft of it already, or the text is wrong
    @Transactional
    public int draft(Viewer viewer, String card, CardText text, String reason) {
        refuseStrangers(viewer);
        check(text);
        sql.lock(card);
        var history = sql.history(card);
        if (history.stream().anyMatch(CardVersion::draft)) {
            throw new Refused("rules.draft.there");
        }
        var version = history.isEmpty() ? 1 : history.getFirst().version() + 1;
        sql.insertDraft(card, version, text, reason, viewer.actor(), clock.instant());
        events.publishEvent(new CardDrafted(viewer.actor(), card, version, 1));
        return version;
    }

    /// Writes in a draft.
    ///
    /// @param revision the state that the officer saw
    @Transactional
    public void amend(Viewer viewer, String card, int version, int revision, CardText text, String reason) {
        refuseStrangers(viewer);
        draft(card, version);
        check(text);
        if (!sql.updateDraft(card, version, revision, text, reason, viewer.actor(), clock.instant())) {
            throw new Refused("rules.draft.changed");
        }
        events.publishEvent(new CardDrafted(viewer.actor(), card, version, revision + 1));
    }

    /// Puts a draft into force from a day on; the version before ends the day before.
    ///
    /// @throws Refused when the viewer wrote in it, it was not tried as it is, the day is past or not after the first day of the version before, or somebody
    ///                 changed or approved it meanwhile
    @Transactional
    public void putIntoForce(Viewer viewer, String card, int version, int revision, LocalDate from) {
        refuseStrangers(viewer);
        sql.lock(card);
        var draft = draft(card, version);
        if (draft.editors().contains(viewer.account())) {
            throw new Refused("rules.draft.own");
        }
        check(draft.text());
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refused("rules.draft.past");
        }
        if (sql.history(card).stream().anyMatch(other -> other.state() == VersionState.APPROVED && !other.since().isBefore(from))) {
            throw new Refused("rules.draft.later-version");
        }
        sql.end(card, from.minusDays(1));
        if (!sql.approve(card, version, revision, from, viewer.account(), clock.instant())) {
            throw new Refused("rules.draft.not-tried");
        }
        events.publishEvent(new CardPutInForce(viewer.actor(), card, version, from));
    }

    @Transactional
    public void drop(Viewer viewer, String card, int version, int revision) {
        refuseStrangers(viewer);
        draft(card, version);
        if (!sql.drop(card, version, revision)) {
            throw new Refused("rules.draft.changed");
        }
        events.publishEvent(new DraftDropped(viewer.actor(), card, version));
    }

    private CardVersion draft(String card, int version) {
        var found = sql.version(card, version).orElseThrow(Missing::new);
        if (!found.draft()) {
            throw new Refused("rules.draft.over");
        }
        return found;
    }

    private void check(CardText text) {
        var topic = topics.find(text.topic()).orElseThrow(() -> new Refused("rules.no-topic"));
        if (text.level() == Level.BLOCK && text.sample()) {
            throw new Refused("rules.sample-blocks");
        }
        if (text.level() == Level.BLOCK && text.condition() == null) {
            throw new Refused("rules.block-needs-condition");
        }
        if (text.condition() != null) {
            language.check(text.condition(), topic, text.figures());
        }
    }

    private static void refuseStrangers(Viewer viewer) {
        if (!mayWrite(viewer)) {
            throw new Forbidden();
        }
    }
}
