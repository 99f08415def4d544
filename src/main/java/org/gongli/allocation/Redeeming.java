package org.gongli.allocation;

import java.util.Set;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Redeems vouchers at a counter, each once. The counter is the organisation of the clerk's post.
@Service
public class Redeeming {

    /// Tells what a voucher is good for and changes nothing.
    public Inspection inspect(Viewer clerk, String presented, Set<OfferId> servedHere) {
        throw new UnsupportedOperationException();
    }

    /// Redeems a voucher.
    ///
    /// @param presented  the scanned token or the typed code, as it came
    /// @param servedHere the offers that this counter hands out
    /// @param key        made by the clerk's device for this request; the same again after a lost reply is the same redemption. At most 100 characters.
    public Redemption redeem(Viewer clerk, String presented, Set<OfferId> servedHere, String key) {
        throw new UnsupportedOperationException();
    }
}
