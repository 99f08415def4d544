package org.gongli.benefits.claiming;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.allocation.Answer;
import org.gongli.allocation.Ineligible;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.Voucher;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.Giveaway;
import org.gongli.benefits.view.GiveawayList.Card;
import org.gongli.benefits.view.Outcome;
import org.gongli.benefits.view.VoucherPage;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a member does, for programs. A refusal is a problem detail whose `code` tells which: `benefits.answer.SOLD_OUT`, `…TOWN_SOLD_OUT`, `…TOO_EARLY`,
/// `…TOO_LATE`, or the rule that is not met, `allocation.ineligible.…`.
@RestController
@RequestMapping("/api/v1")
class ClaimingApi {

    private final GiveawayLists lists;
    private final Showcase showcase;
    private final ClaimingGiveaways claiming;
    private final MyVouchers vouchers;

    ClaimingApi(GiveawayLists lists, Showcase showcase, ClaimingGiveaways claiming, MyVouchers vouchers) {
        this.lists = lists;
        this.showcase = showcase;
        this.claiming = claiming;
        this.vouchers = vouchers;
    }

    /// What is open now or later for the members of the own union.
    @GetMapping("/giveaways")
    List<GiveawayBody> giveaways(Optional<Viewer> viewer) {
        var list = lists.current(viewer);
        return Stream.concat(list.open().stream(), list.coming().stream()).map(GiveawayBody::of).toList();
    }

    @GetMapping("/giveaways/{id}")
    GiveawayBody giveaway(Optional<Viewer> viewer, @PathVariable GiveawayId id) {
        return GiveawayBody.of(lists.card(viewer, showcase.get(id)));
    }

    /// Asks for a place: 201 when it was given now, 200 when it was the member's already. Asking again is always safe, so a key is accepted and not needed.
    @PostMapping("/giveaways/{id}/claims")
    ResponseEntity<ClaimBody> claim(Viewer viewer, @PathVariable GiveawayId id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return switch (claiming.claim(viewer, id)) {
            case Answer.Yours(long claimNo, Instant at, boolean already) ->
                    ResponseEntity.status(already ? HttpStatus.OK : HttpStatus.CREATED).body(new ClaimBody(claimNo, at, "/api/v1/vouchers/" + claiming.offer(id)));
            case Answer.SoldOut _ -> throw refused(Outcome.SOLD_OUT);
            case Answer.TownSoldOut _ -> throw refused(Outcome.TOWN_SOLD_OUT);
            case Answer.TooEarly _ -> throw refused(Outcome.TOO_EARLY);
            case Answer.TooLate _ -> throw refused(Outcome.TOO_LATE);
            case Answer.NotEligible(Ineligible reason) -> throw new Refused(reason.key(), reason.args().toArray());
        };
    }

    /// Gives the place back. Giving back what one does not hold is 204 as well: afterwards one holds none.
    @DeleteMapping("/giveaways/{id}/claims/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Viewer viewer, @PathVariable GiveawayId id) {
        claiming.cancel(viewer, id);
    }

    @GetMapping("/vouchers")
    List<VoucherBody> vouchers(Viewer viewer) {
        return vouchers.toCollect(viewer).stream().map(offer -> VoucherBody.of(vouchers.show(viewer, offer, null))).toList();
    }

    @GetMapping("/vouchers/{offer}")
    VoucherBody voucher(Viewer viewer, @PathVariable OfferId offer) {
        return VoucherBody.of(vouchers.show(viewer, offer, null));
    }

    private static Refused refused(Outcome outcome) {
        return new Refused("benefits.answer." + outcome);
    }

    record GiveawayBody(long id, long offer, String title, String titleEn, String item, String itemEn, int quantity, String unit, String unitEn, Instant opensAt,
                        Instant closesAt, Instant redeemBy, int stock, int left, boolean mine) {

        static GiveawayBody of(Card card) {
            Giveaway giveaway = card.giveaway();
            return new GiveawayBody(giveaway.id().value(), Objects.requireNonNull(giveaway.offer()).value(), giveaway.zh().title(), giveaway.en().title(),
                    giveaway.zh().item(), giveaway.en().item(), giveaway.quantity(), giveaway.zh().unit(), giveaway.en().unit(), giveaway.opensAt(),
                    giveaway.closesAt(), giveaway.redeemBy(), giveaway.stock(), card.left(), card.mine());
        }
    }

    /// @param voucher where the voucher is
    record ClaimBody(long claimNo, Instant at, String voucher) {
    }

    /// @param token    for a QR code
    /// @param code     to type
    /// @param changesAt when to fetch both anew
    record VoucherBody(long offer, long giveaway, Voucher.Status status, long claimNo, Instant claimedAt, @Nullable Instant redeemedAt, String token, String code,
                       Instant changesAt, Instant redeemBy) {

        static VoucherBody of(VoucherPage page) {
            var voucher = page.voucher();
            var claim = voucher.claim();
            return new VoucherBody(claim.offer().value(), page.giveaway().id().value(), voucher.status(), claim.claimNo(), claim.claimedAt(), claim.redeemedAt(),
                    voucher.token(), voucher.code(), voucher.changesAt(), page.giveaway().redeemBy());
        }
    }
}
