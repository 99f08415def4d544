package org.gongli.funds.approving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gongli.funds.FundSource;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.view.PayoutList;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Payouts for programs, to read, without the payees. Amounts are yuan.
@RestController
@Tag(name = "Payouts", description = "Money on its way to members, within the caller's post. Amounts are yuan.")
@RequestMapping("/api/v1/payouts")
class PayoutsApi {

    private final LookingUpPayouts lookup;

    PayoutsApi(LookingUpPayouts lookup) {
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(summary = "List payouts", description = "The newest first.")
    All list(Viewer viewer, @ParameterObject PayoutFilter filter) {
        var page = lookup.rows(viewer, filter);
        return new All(page.rows().stream().map(One::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a payout")
    One one(Viewer viewer, @PathVariable PayoutId id) {
        var payout = lookup.detail(viewer, id);
        return new One(id.value(), payout.payer(), payout.purpose(), payout.source(), payout.lineName(), payout.amount().yuan(), payout.status(), payout.requestedAt(),
                payout.paidAt());
    }

    record All(List<One> payouts, @Nullable String next) {
    }

    record One(long id, String payer, String purpose, FundSource source, String line, BigDecimal amount, PayoutStatus status, Instant requestedAt, @Nullable Instant paidAt) {

        static One of(PayoutList.Row row) {
            return new One(row.id().value(), row.payer(), row.purpose(), row.source(), row.line(), row.amount().yuan(), row.status(), row.requestedAt(), row.paidAt());
        }
    }
}
