package org.gongli.rules;

import java.math.BigDecimal;
import java.util.List;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The cards in force, asked by features.
@Service
public class Rules {

    /// Judges a case by all cards of the topic in force today at the place, and keeps facts and outcomes in the same transaction.
    ///
    /// @param subject what is judged, as `kind/id`
    @Transactional
    public Verdict judge(String topic, Facts facts, OrgId place, String subject) {
        return new Verdict(List.of());
    }

    /// The same without keeping anything, and without overrides: for a self-test or a preview.
    public Verdict look(String topic, Facts facts, OrgId place) {
        return new Verdict(List.of());
    }

    /// The same without keeping anything.
    public Verdict look(String topic, Facts facts, OrgId place, String subject) {
        return new Verdict(List.of());
    }

    /// The cards of a topic in force today at the place, to be shown beside a form.
    public List<Quote> quotes(String topic, OrgId place) {
        return List.of();
    }

    /// A figure of a card in force today at the place, for computations.
    ///
    /// @throws Refused when there is none
    public BigDecimal figure(String card, String name, OrgId place) {
        throw new Refused("rules.no-figure", card, name);
    }
}
