package org.gongli.allocation;

import java.util.Collection;
import java.util.Map;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Service;

/// Opens, amends and withdraws offers, and tells how they stand. Who may do so is judged by the feature whose offer it is.
@Service
public class Offers {

    /// Opens an offer, in the caller's transaction if there is one.
    public OfferId open(Actor actor, Terms terms) {
        throw new UnsupportedOperationException();
    }

    /// Changes the terms. Who holds a place keeps it: neither the stock nor a town's quota may fall below what is taken, and while places are taken
    /// the last day to redeem moves later only. The organisation stays, and so does the opening once it has passed.
    ///
    /// @throws Refused when a rule is against it; nothing is changed
    /// @throws Missing when there is no such offer
    public void amend(Actor actor, OfferId offer, Terms terms) {
        throw new UnsupportedOperationException();
    }

    /// Ends claiming at once. Places given before stand and are redeemed as before. Withdrawing twice is the same as once.
    public void withdraw(Actor actor, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    /// How the offer stands, at most a second ago; exact inside a transaction. Cheap enough for a page that everybody reloads.
    ///
    /// @throws Missing when there is no such offer
    public OfferState state(OfferId offer) {
        throw new UnsupportedOperationException();
    }

    /// How these offers stand, in one query; an id that names no offer is left out.
    public Map<OfferId, OfferState> states(Collection<OfferId> offers) {
        throw new UnsupportedOperationException();
    }
}
