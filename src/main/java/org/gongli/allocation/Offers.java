package org.gongli.allocation;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens, amends and withdraws offers, and tells how they stand. Who may do so is judged by the feature whose offer it is.
@Service
public class Offers {

    private final OfferSql sql;
    private final ClaimSql claims;
    private final OfferStates states;
    private final OrganisationTree tree;
    private final Memory memory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(OfferSql sql, ClaimSql claims, OfferStates states, OrganisationTree tree, Memory memory, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.claims = claims;
        this.states = states;
        this.tree = tree;
        this.memory = memory;
        this.events = events;
        this.clock = clock;
    }

    /// Opens an offer, in the caller's transaction if there is one.
    ///
    /// @throws Missing when there is no such organisation, or no such town
    @Transactional
    public OfferId open(Actor actor, Terms terms) {
        known(terms);
        var offer = sql.insert(terms);
        if (!terms.townQuotas().isEmpty()) {
            sql.divide(offer, shares(terms), Map.of());
        }
        events.publishEvent(new OfferOpened(actor, terms.organisation(), offer, terms));
        return offer;
    }

    /// Changes the terms. Who holds a place keeps it: neither the stock nor a town's quota may fall below what is taken, and while places are taken
    /// the last moment to redeem moves later only. The organisation stays, and so does the opening once it has passed.
    ///
    /// @throws Refused when a rule is against it; nothing is changed
    /// @throws Missing when there is no such offer
    @Transactional
    public void amend(Actor actor, OfferId offer, Terms terms) {
        var before = sql.lock(offer).orElseThrow(Missing::new);
        known(terms);
        refuseAgainst(before, terms);
        var shares = terms.townQuotas().isEmpty() ? Map.<Long, Integer>of() : shares(terms);
        var taken = taken(offer, shares);
        if (shares.entrySet().stream().anyMatch(share -> share.getValue() < taken.getOrDefault(share.getKey(), 0))) {
            throw new Refused("allocation.amend.quotas");
        }
        sql.update(offer, terms);
        sql.divide(offer, shares, taken);
        memory.forgetAfterCommit(offer);
        events.publishEvent(new OfferAmended(actor, terms.organisation(), offer, terms));
    }

    private void known(Terms terms) {
        tree.get(terms.organisation());
        terms.townQuotas().keySet().forEach(tree::get);
    }

    private void refuseAgainst(LockedOffer before, Terms terms) {
        if (before.withdrawnAt() != null) {
            throw new Refused("allocation.amend.withdrawn");
        }
        if (!before.organisation().equals(terms.organisation())) {
            throw new Refused("allocation.amend.organisation");
        }
        if (!before.opensAt().isAfter(clock.instant()) && !before.opensAt().equals(terms.opensAt())) {
            throw new Refused("allocation.amend.opening");
        }
        if (terms.stock() < before.taken()) {
            throw new Refused("allocation.amend.stock", before.taken());
        }
        if (before.taken() > 0 && terms.redeemBy().isBefore(before.redeemBy())) {
            throw new Refused("allocation.amend.redeem-by");
        }
    }

    private Map<Long, Integer> taken(OfferId offer, Map<Long, Integer> shares) {
        return shares.isEmpty() ? Map.of() : claims.taken(offer, shares.keySet().stream().mapToLong(Long::longValue).toArray());
    }

    /// The stock divided: what is kept for each town, and the rest for all others.
    private static Map<Long, Integer> shares(Terms terms) {
        var shares = new HashMap<Long, Integer>();
        terms.townQuotas().forEach((town, quota) -> shares.put(town.value(), quota));
        shares.put(Places.OTHERS, terms.stock() - shares.values().stream().mapToInt(Integer::intValue).sum());
        return shares;
    }

    /// Ends claiming at once. Places given before stand and are redeemed as before. Withdrawing twice is the same as once.
    ///
    /// @throws Missing when there is no such offer
    @Transactional
    public void withdraw(Actor actor, OfferId offer) {
        var before = sql.lock(offer).orElseThrow(Missing::new);
        if (before.withdrawnAt() != null) {
            return;
        }
        sql.withdraw(offer, clock.instant());
        memory.forgetAfterCommit(offer);
        events.publishEvent(new OfferWithdrawn(actor, before.organisation(), offer));
    }

    /// How the offer stands, at most a second ago; exact inside a transaction. Cheap enough for a page that everybody reloads.
    ///
    /// @throws Missing when there is no such offer
    public OfferState state(OfferId offer) {
        return states.get(offer);
    }

    /// How these offers stand now, in one query; an id that names no offer is left out.
    public Map<OfferId, OfferState> states(Collection<OfferId> offers) {
        return sql.states(offers).stream().collect(Collectors.toMap(OfferState::id, Function.identity()));
    }
}
