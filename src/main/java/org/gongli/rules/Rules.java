package org.gongli.rules;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.Finding.Cause;
import org.gongli.rules.JudgedSql.Said;
import org.gongli.rules.cards.KnownCards;
import org.gongli.rules.cards.KnownCards.KnownCard;
import org.gongli.rules.cards.Quoting;
import org.gongli.rules.cards.Regions;
import org.gongli.rules.conditions.FactsJson;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.rules.conditions.Outcome;
import org.gongli.rules.conditions.Topic;
import org.gongli.rules.conditions.Topics;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The cards in force, asked by features.
///
/// Facts are those that `rules/facts.csv` names for the topic: another name or another kind is a defect of the one who asks ([IllegalArgumentException]), because
/// facts are kept. A fact that is not given is none: the cards that need it warn and say so.
@Service
public class Rules {

    private final KnownCards cards;
    private final Topics topics;
    private final OrganisationTree tree;
    private final JudgedSql judged;
    private final Quoting quoting;
    private final Clock clock;

    Rules(KnownCards cards, Topics topics, OrganisationTree tree, JudgedSql judged, Quoting quoting, Clock clock) {
        this.cards = cards;
        this.topics = topics;
        this.tree = tree;
        this.judged = judged;
        this.quoting = quoting;
        this.clock = clock;
    }

    /// Judges a case by all cards of the topic in force today at the place, and keeps facts and outcomes in the same transaction. A subject that was judged on
    /// these very facts keeps that judgement, whatever cards have changed since; overrides approved since count.
    ///
    /// Who refuses on the verdict rolls the record back with everything else. Where refused cases should be found by dry runs, commit the judgement first.
    ///
    /// @param subject what is judged, as `kind/id`
    /// @throws Missing when there is no such place
    @Transactional
    public Verdict judge(String topic, Facts facts, OrgId place, String subject) {
        var known = topics.check(topic, facts);
        var json = FactsJson.write(facts);
        var kept = judged.same(topic, subject, place, json);
        if (kept.isPresent()) {
            return verdict(known, facts, judged.outcomes(kept.get()), subject);
        }
        var region = region(place);
        var outcomes = outcomes(known, facts, region);
        judged.insert(judged.insert(topic, subject, place, region, json, clock.instant()), outcomes);
        return verdict(known, facts, outcomes, subject);
    }

    /// The same without keeping anything, and without overrides: for a self-test or a preview.
    public Verdict look(String topic, Facts facts, OrgId place) {
        var known = topics.check(topic, facts);
        return verdict(known, facts, outcomes(known, facts, region(place)), Set.of());
    }

    /// The same without keeping anything.
    public Verdict look(String topic, Facts facts, OrgId place, String subject) {
        var known = topics.check(topic, facts);
        return verdict(known, facts, outcomes(known, facts, region(place)), subject);
    }

    /// The cards of a topic in force today at the place, to be shown beside a form.
    public List<Quote> quotes(String topic, OrgId place) {
        topics.get(topic);
        return cards.inForce(topic, today(), region(place)).stream().map(card -> quoting.quote(card.version())).toList();
    }

    /// One card in force today at the place.
    public Optional<Quote> quote(String card, OrgId place) {
        return cards.card(card, today(), region(place)).map(known -> quoting.quote(known.version()));
    }

    /// One card in force today at the place, by its version, for what is to be shown again as it was.
    public Optional<Cited> cite(String card, OrgId place) {
        return cards.card(card, today(), region(place)).map(this::cited);
    }

    /// A version of a card, whether it is in force or was: it says for ever what it said. Empty for one that never was.
    public Optional<Cited> cite(String card, int version) {
        return cards.version(card, version).map(this::cited);
    }

    private Cited cited(KnownCard known) {
        return new Cited(known.id(), known.version().version(), quoting.quote(known.version()));
    }

    /// A figure of a card in force today at the place, for computations.
    ///
    /// @throws Refused when there is none
    public BigDecimal figure(String card, String name, OrgId place) {
        return cards.card(card, today(), region(place)).stream().flatMap(known -> known.text().figures().stream())
                .filter(figure -> figure.name().equals(name)).map(NamedFigure::value).findFirst()
                .orElseThrow(() -> new Refused("rules.no-figure", card, name));
    }

    private List<Said> outcomes(Topic topic, Facts facts, String region) {
        return cards.inForce(topic.name(), today(), region).stream().filter(card -> card.condition() != null)
                .map(card -> new Said(card.id(), card.version().version(), card.judge(facts).outcome())).toList();
    }

    private Verdict verdict(Topic topic, Facts facts, List<Said> outcomes, String subject) {
        var objects = outcomes.stream().anyMatch(said -> said.outcome() == Outcome.BLOCKED);
        return verdict(topic, facts, outcomes, objects ? judged.overridden(subject) : Set.of());
    }

    private Verdict verdict(Topic topic, Facts facts, List<Said> outcomes, Set<String> overridden) {
        var findings = new ArrayList<Finding>();
        for (var said : outcomes) {
            if (said.outcome() != Outcome.CLEAR) {
                cards.version(said.card(), said.version())
                        .ifPresent(card -> findings.add(finding(topic, card, facts, said.outcome(), overridden.contains(said.card() + "/" + said.version()))));
            }
        }
        return new Verdict(findings);
    }

    private Finding finding(Topic topic, KnownCard card, Facts facts, Outcome outcome, boolean overridden) {
        if (outcome == Outcome.UNDECIDED) {
            var missing = card.judge(facts).missing();
            return missing == null ? finding(card, Level.WARN, Cause.UNDECIDABLE)
                    : new Finding(card.id(), card.version().version(), Level.WARN, quoting.quote(card.version()), Cause.FACT_MISSING,
                            topic.fact(missing).map(quoting::fact).orElse(missing));
        }
        return outcome == Outcome.BLOCKED && overridden ? finding(card, Level.WARN, Cause.OVERRIDDEN)
                : finding(card, outcome == Outcome.BLOCKED ? Level.BLOCK : Level.WARN, Cause.NOT_MET);
    }

    private Finding finding(KnownCard card, Level level, Cause cause) {
        return new Finding(card.id(), card.version().version(), level, quoting.quote(card.version()), cause, null);
    }

    private String region(OrgId place) {
        return Regions.of(tree.chain(tree.get(place)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
