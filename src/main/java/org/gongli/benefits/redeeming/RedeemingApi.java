package org.gongli.benefits.redeeming;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.gongli.benefits.view.Counter.Kind;
import org.gongli.benefits.view.Counter.Result;
import org.gongli.benefits.view.Settlement;
import org.gongli.shared.Conflicting;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The counter and its settlement, for programs. A voucher that is not redeemed is a problem detail whose `code` tells why: `benefits.redeem.FORGED`, `…STALE`,
/// `…ALREADY_HERE`, `…ALREADY_ELSEWHERE`, `…NOT_SERVED_HERE`, `…NO_LONGER_VALID`, `…TOO_LATE`, `…TOO_MANY_GUESSES`, and with status 409 `…KEY_OF_ANOTHER`.
@RestController
@Tag(name = "Redemptions", description = "Handing out what a voucher stands for, and the account of it.")
@RequestMapping("/api/v1")
class RedeemingApi {

    private static final int LONGEST_KEY = 100;

    private final RedeemingVouchers redeeming;
    private final Results results;
    private final Settlements settlements;

    RedeemingApi(RedeemingVouchers redeeming, Results results, Settlements settlements) {
        this.redeeming = redeeming;
        this.results = results;
        this.settlements = settlements;
    }

    @PostMapping("/redemptions")
    @Operation(summary = "Redeem a voucher",
            description = "Needs an `Idempotency-Key`: the same key again, after a reply that got lost, is the same redemption; for another voucher it is a conflict.")
    @ApiResponse(responseCode = "200", description = "Handed out, now or before", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409")
    RedemptionBody redeem(Viewer clerk, @RequestBody RedemptionRequest request, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused("benefits.idempotency-key", LONGEST_KEY);
        }
        var result = results.of(redeeming.redeem(clerk, request.voucher(), key));
        if (result.kind() == Kind.KEY_OF_ANOTHER) {
            throw new Conflicting("benefits.redeem." + result.kind());
        }
        if (!result.kind().done()) {
            throw new Refused("benefits.redeem." + result.kind(), result.args().toArray());
        }
        return RedemptionBody.of(result);
    }

    @GetMapping("/settlements")
    @Operation(summary = "List what was handed out", description = "By month, partner and giveaway, with the amounts in fen.")
    List<LineBody> settlements(Viewer viewer, @RequestParam @Nullable YearMonth month) {
        return settlements.settlement(viewer, month).lines().stream().map(LineBody::of).toList();
    }

    record RedemptionRequest(String voucher) {
    }

    /// @param again  the same request had been carried out before
    /// @param member masked
    record RedemptionBody(boolean again, String item, String itemEn, int quantity, String unit, String unitEn, String member, long claimNo, Instant redeemedAt) {

        static RedemptionBody of(Result result) {
            var giveaway = Objects.requireNonNull(result.giveaway());
            var claim = Objects.requireNonNull(result.claim());
            return new RedemptionBody(result.kind() == Kind.DONE_BEFORE, giveaway.zh().item(), giveaway.en().item(), giveaway.quantity(), giveaway.zh().unit(),
                    giveaway.en().unit(), Objects.requireNonNull(result.member()), claim.claimNo(), Objects.requireNonNull(claim.redeemedAt()));
        }
    }

    /// @param month `2026-02`
    /// @param priceFen, amountFen in fen, a hundredth of a yuan
    record LineBody(String month, long partner, String partnerName, long giveaway, String title, long pieces, long priceFen, long amountFen) {

        static LineBody of(Settlement.Line line) {
            return new LineBody(line.monthName(), line.partner().value(), line.partnerName(), line.giveaway().value(), line.title(), line.pieces(),
                    line.price().fen(), line.amount().fen());
        }
    }
}
