package org.gongli.allocation;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Members claim places and give them back.
@Service
public class Claiming {

    /// Asks for a place for the viewer. Waits until the answer is certain; asked again it is the same answer. Never call it inside a transaction.
    ///
    /// @throws Missing     when there is no such offer, or the viewer is no member
    /// @throws Unavailable when too many are waiting, or the database is away; asking again tells what became of it
    public Answer claim(Viewer viewer, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    /// Gives the viewer's place back, so that somebody else may have it.
    ///
    /// @return false when the viewer held none
    /// @throws Refused when it is redeemed
    public boolean cancel(Viewer viewer, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    /// The viewer's own place.
    public Optional<Claim> mine(Viewer viewer, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    /// All places of one member, latest first.
    public List<Claim> of(MemberId member) {
        throw new UnsupportedOperationException();
    }
}
