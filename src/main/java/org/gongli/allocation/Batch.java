package org.gongli.allocation;

import java.util.ArrayList;
import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers many requests for one offer in one transaction. The row lock makes any number of nodes take turns; whoever holds a place already is
/// found by a probe, so that a batch may be tried again when its outcome is unknown.
@Component
class Batch {

    /// How many holders a node remembers at most; beyond it everybody is sent through the queue.
    private static final int MOST_REMEMBERED = 100_000;

    private final OfferSql offers;
    private final ClaimSql claims;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Batch(OfferSql offers, ClaimSql claims, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.offers = offers;
        this.claims = claims;
        this.transaction = transaction;
        this.events = events;
    }

    /// @param answers one per request, in their order
    /// @param soldOut what to remember; null while every share has places
    record Outcome(List<Answer> answers, @Nullable SoldOut soldOut) {
    }

    /// Returns once the database has committed, and not before.
    ///
    /// @param known what the node remembers so far
    Outcome commit(OfferId offer, List<Request> requests, @Nullable SoldOut known) {
        return transaction.execute(status -> decide(offers.lock(offer).orElseThrow(Missing::new), requests, known));
    }

    private Outcome decide(LockedOffer offer, List<Request> requests, @Nullable SoldOut known) {
        var held = claims.held(offer.id(), requests.stream().mapToLong(Request::member).toArray());
        var places = offers.places(offer);
        var answers = new ArrayList<Answer>(requests.size());
        var winners = new ArrayList<Request>();
        for (var request : requests) {
            var mine = held.get(request.member());
            var answer = mine != null ? again(mine, request) : decide(offer, request, places, offer.issued() + winners.size() + 1);
            if (mine == null && answer instanceof Answer.Yours) {
                winners.add(request);
            }
            answers.add(answer);
        }
        if (!winners.isEmpty()) {
            give(offer, winners, places);
        }
        return new Outcome(answers, remember(offer, places, known));
    }

    /// A place found by the probe is an earlier request's, unless it was given at the moment when this one arrived: then an earlier try of this
    /// batch was committed and its outcome got lost.
    private static Answer again(Answer.Yours held, Request request) {
        return new Answer.Yours(held.claimNo(), held.at(), !held.at().equals(request.arrived()));
    }

    private static Answer decide(LockedOffer offer, Request request, Places places, long nextNo) {
        if (request.unlessHeld() != null) {
            return request.unlessHeld();
        }
        return offer.outsideWindow(request.arrived()).orElseGet(() -> places.take(request.town())
                ? new Answer.Yours(nextNo, request.arrived(), false)
                : SoldOut.refusal(places.shares(), places.emptyShares()));
    }

    private void give(LockedOffer offer, List<Request> winners, Places places) {
        claims.insert(offer.id(), offer.issued() + 1, winners);
        offers.take(offer, places.taken());
        var members = winners.stream().map(winner -> new MemberId(winner.member())).toList();
        events.publishEvent(new ClaimsCommitted(Actor.SYSTEM, offer.organisation(), offer.id(), offer.issued() + 1, members));
    }

    private @Nullable SoldOut remember(LockedOffer offer, Places places, @Nullable SoldOut known) {
        var empty = places.emptyShares();
        if (empty.isEmpty() || offer.stock() > MOST_REMEMBERED) {
            return null;
        }
        return known != null && known.still(offer.version(), empty) ? known
                : new SoldOut(offer.version(), places.shares(), empty, claims.holders(offer.id()));
    }
}
