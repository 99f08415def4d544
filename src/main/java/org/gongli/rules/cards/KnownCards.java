package org.gongli.rules.cards;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongli.rules.CardPutInForce;
import org.gongli.rules.Facts;
import org.gongli.rules.conditions.Condition;
import org.gongli.rules.conditions.ConditionLanguage;
import org.gongli.rules.conditions.Judgement;
import org.gongli.rules.conditions.Outcome;
import org.gongli.rules.conditions.Topics;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Every version that is, was or will be in force, compiled, in memory: what is put into force here counts at once, on another node within half a minute.
@Component
public class KnownCards {

    private static final Logger log = LoggerFactory.getLogger(KnownCards.class);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ConditionLanguage language;
    private final Topics topics;
    private final LoadingCache<String, List<KnownCard>> cards;
    private final Map<String, Optional<Condition>> compiled = new ConcurrentHashMap<>();

    KnownCards(CardSql sql, ConditionLanguage language, Topics topics) {
        this.language = language;
        this.topics = topics;
        this.cards = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> sql.approved().stream().map(this::known).toList());
    }

    /// The cards of a topic in force on the day in the region, by id.
    public List<KnownCard> inForce(String topic, LocalDate day, String region) {
        return cards.get("all").stream().filter(card -> card.text().topic().equals(topic) && inForce(card, day, region)).toList();
    }

    public Optional<KnownCard> card(String id, LocalDate day, String region) {
        return cards.get("all").stream().filter(card -> card.id().equals(id) && inForce(card, day, region)).findFirst();
    }

    /// A version that another node put into force just now is looked for anew.
    public Optional<KnownCard> version(String id, int version) {
        var known = kept(id, version);
        if (known.isEmpty()) {
            cards.invalidateAll();
        }
        return known.or(() -> kept(id, version));
    }

    private Optional<KnownCard> kept(String id, int version) {
        return cards.get("all").stream().filter(card -> card.id().equals(id) && card.version().version() == version).findFirst();
    }

    private static boolean inForce(KnownCard card, LocalDate day, String region) {
        return card.version().inForce(day) && Regions.covers(card.text().region(), region);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(CardPutInForce change) {
        cards.invalidateAll();
    }

    private KnownCard known(CardVersion version) {
        var condition = version.text().condition();
        return new KnownCard(version, condition == null ? null
                : compiled.computeIfAbsent(version.card() + "/" + version.version(), key -> compile(version, condition)).orElse(Condition.UNDECIDABLE));
    }

    /// A condition that was right when it was put into force and speaks of a fact that the platform no longer knows judges nothing.
    private Optional<Condition> compile(CardVersion version, String condition) {
        try {
            return topics.find(version.text().topic()).map(topic -> language.compile(condition, topic, version.text().figures()));
        } catch (Refused refused) {
            log.warn("the condition of {} version {} cannot be judged any more: {}", version.card(), version.version(), List.of(refused.args()));
            return Optional.empty();
        }
    }

    /// @param condition null for a card that only quotes
    public record KnownCard(CardVersion version, @Nullable Condition condition) {

        public String id() {
            return version.card();
        }

        public CardText text() {
            return version.text();
        }

        /// What it says to given facts.
        public Judgement judge(Facts facts) {
            return condition == null ? new Judgement(Outcome.CLEAR, null) : Judgement.of(condition, text().level(), facts);
        }
    }
}
