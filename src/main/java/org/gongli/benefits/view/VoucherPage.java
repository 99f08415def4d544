package org.gongli.benefits.view;

import org.gongli.allocation.Voucher;
import org.gongli.ui.QrCode;
import org.jspecify.annotations.Nullable;

/// One voucher, to be shown at the counter.
///
/// @param code       the QR code; null when there is nothing to show any more
/// @param refresh    milliseconds until it should be fetched anew
/// @param answer     what the member has just done; null when nothing
/// @param returnable the place may still be given back
public record VoucherPage(Giveaway giveaway, Voucher voucher, @Nullable QrCode code, long refresh, @Nullable Outcome answer, boolean returnable) {
}
