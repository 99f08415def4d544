package org.gongli.allocation;

import org.gongli.shared.Missing;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Shows members the vouchers of their places. A voucher proves itself for half a minute and is then made anew, so that a picture of it is worth nothing.
@Service
public class Vouchers {

    /// The viewer's voucher of this moment.
    ///
    /// @throws Missing when the viewer holds no place
    public Voucher show(Viewer viewer, OfferId offer) {
        throw new UnsupportedOperationException();
    }
}
