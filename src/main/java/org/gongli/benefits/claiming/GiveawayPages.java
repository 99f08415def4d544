package org.gongli.benefits.claiming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongli.allocation.OfferState;
import org.gongli.allocation.OfferState.Phase;
import org.gongli.allocation.Offers;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.Giveaway;
import org.gongli.benefits.view.GiveawayPage;
import org.gongli.benefits.view.Outcome;
import org.gongli.benefits.view.Stance;
import org.gongli.benefits.view.Stance.Kind;
import org.gongli.shared.AccountId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.ui.Templates;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of a giveaway while everybody reloads it: rendered four times a second for each language and [Stance] and served from memory, so that its
/// countdown is right to a quarter of a second. What decides about the button is part of the key: the phase by the clock, the reader's own place at once,
/// what is left as of at most a second ago.
@Component
class GiveawayPages {

    private final Showcase showcase;
    private final Offers offers;
    private final Stances stances;
    private final Templates templates;
    private final UiFactory uis;
    private final Clock clock;
    private final Cache<Key, ReadyPage> pages = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMillis(250)).build();

    GiveawayPages(Showcase showcase, Offers offers, Stances stances, Templates templates, UiFactory uis, Clock clock) {
        this.showcase = showcase;
        this.offers = offers;
        this.stances = stances;
        this.templates = templates;
        this.uis = uis;
        this.clock = clock;
    }

    ReadyPage page(Optional<Viewer> viewer, GiveawayId id, Locale locale, @Nullable Outcome answer) {
        var giveaway = showcase.get(id);
        var state = offers.state(Objects.requireNonNull(giveaway.offer()));
        var stance = stances.of(viewer, giveaway, state);
        var key = new Key(id, locale.getLanguage(), stance, state.phase(clock.instant()), left(state, stance) > 0, answer);
        return pages.get(key, missing -> render(giveaway, state, stance, locale, answer));
    }

    private ReadyPage render(Giveaway giveaway, OfferState state, Stance stance, Locale locale, @Nullable Outcome answer) {
        var page = new GiveawayPage(giveaway, stance, left(state, stance), state.taken(), clock.instant(), answer, false);
        return ReadyPage.of(templates.bytes("benefits/giveaway", page, ui(giveaway, stance, locale)));
    }

    /// The reader is nobody in particular: a page that many read says nothing about any of them.
    private Ui ui(Giveaway giveaway, Stance stance, Locale locale) {
        var somebody = stance.kind() == Kind.STRANGER ? null
                : new Viewer(new AccountId(0), Role.MEMBER, "", giveaway.organiser().id(), Scope.NOTHING, null);
        return uis.of(locale, somebody, "/giveaways/" + giveaway.id());
    }

    private static int left(OfferState state, Stance stance) {
        return stance.town() == null ? state.left() : state.leftFor(stance.town());
    }

    private record Key(GiveawayId id, String language, Stance stance, Phase phase, boolean some, @Nullable Outcome answer) {
    }
}
