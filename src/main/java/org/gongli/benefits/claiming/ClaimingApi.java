package org.gongli.benefits.claiming;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Giveaways", description = "What a union gives away: claiming a place and the voucher for it.")
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

    @GetMapping("/giveaways")
    @Operation(summary = "List giveaways", description = "Those that are open now or later; for a caller who signed in, those of the own union.")
    List<GiveawayBody> giveaways(Optional<Viewer> viewer) {
        var list = lists.current(viewer);
        return Stream.concat(list.open().stream(), list.coming().stream()).map(GiveawayBody::of).toList();
    }

    @GetMapping("/giveaways/{id}")
    @Operation(summary = "Show a giveaway", description = "With what is left of it, and whether the caller has a place.")
    GiveawayBody giveaway(Optional<Viewer> viewer, @PathVariable GiveawayId id) {
        return GiveawayBody.of(lists.card(viewer, showcase.get(id)));
    }

    @PostMapping("/giveaways/{id}/claims")
    @Operation(summary = "Claim a place",
            description = "201 when the place was given now, 200 when the caller had it already: asking again is always safe, so that an `Idempotency-Key` is accepted and not needed.")
    @ApiResponse(responseCode = "200", description = "Done before", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
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

    @DeleteMapping("/giveaways/{id}/claims/mine")
    @Operation(summary = "Give the place back", description = "Giving back what one does not hold is 204 as well.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Viewer viewer, @PathVariable GiveawayId id) {
        claiming.cancel(viewer, id);
    }

    @GetMapping("/vouchers")
    @Operation(summary = "List the caller's vouchers", description = "Those that are still to be collected.")
    List<VoucherBody> vouchers(Viewer viewer) {
        return vouchers.toCollect(viewer).stream().map(offer -> VoucherBody.of(vouchers.show(viewer, offer, null))).toList();
    }

    @GetMapping("/vouchers/{offer}")
    @Operation(summary = "Show a voucher", description = "Its token and its code change every half minute: fetch both anew at `changesAt`.")
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
