package org.gongli.benefits.claiming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.OfferState;
import org.gongli.allocation.Offers;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.view.Giveaway;
import org.gongli.benefits.view.GiveawayList;
import org.gongli.benefits.view.GiveawayList.Card;
import org.gongli.shared.Paged;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The giveaways as somebody finds them: those for the members of the own union and of what lies above it; for a stranger all.
@Component
class GiveawayLists {

    private final GiveawaySql sql;
    private final Offers offers;
    private final Claiming claiming;
    private final Clock clock;

    GiveawayLists(GiveawaySql sql, Offers offers, Claiming claiming, Clock clock) {
        this.sql = sql;
        this.offers = offers;
        this.claiming = claiming;
        this.clock = clock;
    }

    /// @param after the last giveaway of the page before; then the list holds past ones only
    GiveawayList list(Optional<Viewer> viewer, Optional<GiveawayId> after) {
        var past = sql.past(clock.instant(), place(viewer), after.orElse(null));
        var current = after.isPresent() ? new GiveawayList(List.of(), List.of(), new Paged<>(List.of(), null)) : current(viewer);
        return new GiveawayList(current.open(), current.coming(), new Paged<>(cards(past.rows(), viewer), past.next()));
    }

    /// What is open now or later, without the past.
    GiveawayList current(Optional<Viewer> viewer) {
        var now = clock.instant();
        var cards = cards(sql.current(now, place(viewer)), viewer);
        return new GiveawayList(
                cards.stream().filter(card -> card.giveaway().open(now)).toList(),
                cards.stream().filter(card -> card.giveaway().upcoming(now)).toList(),
                new Paged<>(List.of(), null));
    }

    Card card(Optional<Viewer> viewer, Giveaway giveaway) {
        return cards(List.of(giveaway), viewer).getFirst();
    }

    private List<Card> cards(List<Giveaway> giveaways, Optional<Viewer> viewer) {
        if (giveaways.isEmpty()) {
            return List.of();
        }
        var states = offers.states(giveaways.stream().map(giveaway -> Objects.requireNonNull(giveaway.offer())).toList());
        var mine = mine(viewer);
        return giveaways.stream().map(giveaway -> new Card(giveaway, left(states, giveaway), mine.contains(giveaway.offer()))).toList();
    }

    private static int left(Map<OfferId, OfferState> states, Giveaway giveaway) {
        return Optional.ofNullable(states.get(giveaway.offer())).map(OfferState::left).orElse(0);
    }

    private static @Nullable String place(Optional<Viewer> viewer) {
        return viewer.map(Viewer::standing).map(Standing::orgPath).orElse(null);
    }

    private Set<OfferId> mine(Optional<Viewer> viewer) {
        return viewer.flatMap(Viewer::member).map(member -> claiming.of(member).stream().map(Claim::offer).collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }
}
