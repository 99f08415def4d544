package org.gongli.benefits.claiming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.Voucher;
import org.gongli.allocation.Vouchers;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.view.Outcome;
import org.gongli.benefits.view.VoucherList;
import org.gongli.benefits.view.VoucherList.Item;
import org.gongli.benefits.view.VoucherPage;
import org.gongli.shared.Missing;
import org.gongli.shared.Viewer;
import org.gongli.ui.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A member's own vouchers.
@Component
class MyVouchers {

    private final Claiming claiming;
    private final Vouchers vouchers;
    private final GiveawaySql sql;
    private final Clock clock;

    MyVouchers(Claiming claiming, Vouchers vouchers, GiveawaySql sql, Clock clock) {
        this.claiming = claiming;
        this.vouchers = vouchers;
        this.sql = sql;
        this.clock = clock;
    }

    VoucherList list(Viewer viewer) {
        var claims = claiming.mine(viewer);
        var giveaways = sql.byOffer(claims.stream().map(Claim::offer).toList());
        var items = claims.stream().filter(claim -> giveaways.containsKey(claim.offer())).map(claim -> new Item(giveaways.get(claim.offer()), claim)).toList();
        var now = clock.instant();
        return new VoucherList(
                items.stream().filter(item -> toCollect(item, now)).toList(),
                items.stream().filter(item -> item.claim().redeemed()).toList(),
                items.stream().filter(item -> !item.claim().redeemed() && !toCollect(item, now)).toList());
    }

    /// What waits to be collected.
    List<OfferId> toCollect(Viewer viewer) {
        return list(viewer).toCollect().stream().map(item -> item.claim().offer()).toList();
    }

    VoucherPage show(Viewer viewer, OfferId offer, @Nullable Outcome answer) {
        var voucher = vouchers.show(viewer, offer);
        var giveaway = Optional.ofNullable(sql.byOffer(Set.of(offer)).get(offer)).orElseThrow(Missing::new);
        var valid = voucher.status() == Voucher.Status.VALID;
        return new VoucherPage(giveaway, voucher, valid ? QrCode.of(voucher.token()) : null, untilChange(voucher), answer, valid);
    }

    private long untilChange(Voucher voucher) {
        return Math.max(1_000, Duration.between(clock.instant(), voucher.changesAt()).toMillis());
    }

    private static boolean toCollect(Item item, Instant now) {
        return !item.claim().redeemed() && now.isBefore(item.giveaway().redeemBy());
    }
}
