package org.gongli.benefits.view;

import org.gongli.allocation.Voucher;
import org.gongli.ui.QrCode;
import org.jspecify.annotations.Nullable;

/// One voucher, to be shown at the counter.
///
/// @param code     the QR code; null when there is nothing to show any more
/// @param refresh  milliseconds until it should be fetched anew
/// @param fresh    the member has just got it
/// @param again    the member asked once more for what was theirs already
/// @param returnable the place may still be given back
public record VoucherPage(Giveaway giveaway, Voucher voucher, @Nullable QrCode code, long refresh, boolean fresh, boolean again, boolean returnable) {
}
