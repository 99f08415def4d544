package org.gongli.funds.receiving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import org.gongli.funds.FundSource;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.view.MyPayouts;
import org.gongli.funds.view.MyReceipt;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A member's own money for programs. Amounts are yuan.
@RestController
@Tag(name = "Own payouts", description = "Money that the caller gets. Amounts are yuan.")
@RequestMapping("/api/v1/me/payouts")
class OwnPayoutsApi {

    private final OwnPayoutSql sql;
    private final ReceiptLetter letter;
    private final UiFactory uis;

    OwnPayoutsApi(OwnPayoutSql sql, ReceiptLetter letter, UiFactory uis) {
        this.sql = sql;
        this.letter = letter;
        this.uis = uis;
    }

    @GetMapping
    @Operation(summary = "List the caller's payouts", description = "The newest first.")
    Paged<Line> list(Viewer viewer, @RequestParam(required = false) @Nullable PayoutId after) {
        return Paged.of(sql.payouts(viewer.ownRecords(), after, Paged.SIZE + 1), MyPayouts.Row::id).map(Line::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show one of the caller's payouts", description = "With the number of its receipt, once it is paid.")
    Receipt show(Viewer viewer, @PathVariable PayoutId id) {
        return Receipt.of(own(viewer, id));
    }

    @GetMapping("/{id}/receipt.pdf")
    @Operation(summary = "Fetch a receipt", description = "As PDF, once it is paid.")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> receipt(Viewer viewer, @PathVariable PayoutId id, HttpServletRequest request) {
        return letter.file(own(viewer, id), viewer.self(), uis.of(request));
    }

    private MyReceipt own(Viewer viewer, PayoutId id) {
        return sql.receipt(id, viewer.ownRecords()).orElseThrow(Missing::new);
    }

    record Line(long id, String purpose, String payer, BigDecimal amount, PayoutStatus status, Instant requestedAt, @Nullable Instant paidAt) {

        static Line of(MyPayouts.Row row) {
            return new Line(row.id().value(), row.purpose(), row.payer(), row.amount().yuan(), row.status(), row.requestedAt(), row.paidAt());
        }
    }

    /// @param number of the receipt; null while it is not paid
    /// @param tail   the last digits of the account that was paid
    record Receipt(long id, String purpose, String payer, FundSource source, int year, BigDecimal amount, PayoutStatus status, @Nullable Instant paidAt, @Nullable String number,
                   @Nullable String bank, @Nullable String tail) {

        static Receipt of(MyReceipt receipt) {
            return new Receipt(receipt.id().value(), receipt.purpose(), receipt.payer(), receipt.source(), receipt.year(), receipt.amount().yuan(), receipt.status(), receipt.paidAt(),
                    receipt.number(), receipt.bank(), receipt.tail());
        }
    }
}
