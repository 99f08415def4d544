package org.gongli.funds.receiving;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongli.documents.letters.Letters;
import org.gongli.funds.view.MyReceipt;
import org.gongli.members.Members;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.ui.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The receipt of a payout as a letter, for whoever got the money.
@Component
class ReceiptLetter {

    private final Letters letters;
    private final Members members;

    ReceiptLetter(Letters letters, Members members) {
        this.letters = letters;
        this.members = members;
    }

    /// The receipt as a file to save.
    ///
    /// @throws Missing while it is not paid
    ResponseEntity<byte[]> file(MyReceipt receipt, MemberId payee, Ui ui) {
        var pdf = pdf(receipt, payee, ui);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(receipt.number() + ".pdf").build().toString()).body(pdf);
    }

    private byte[] pdf(MyReceipt receipt, MemberId payee, Ui ui) {
        if (!receipt.paid()) {
            throw new Missing();
        }
        return letters.pdf("funds/receipt", ui.english() ? Locale.ENGLISH : Locale.CHINA, Map.of(
                "number", Objects.requireNonNull(receipt.number()),
                "payee", members.name(payee).orElseThrow(Missing::new),
                "account", receipt.bank() + " **** " + receipt.tail(),
                "amount", receipt.amount(),
                "purpose", receipt.purpose(),
                "payer", receipt.payer(ui.english()),
                "source", ui.t(receipt.source()),
                "year", String.valueOf(receipt.year()),
                "paidAt", Objects.requireNonNull(receipt.paidAt())));
    }
}
