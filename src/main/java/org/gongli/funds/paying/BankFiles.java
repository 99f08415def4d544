package org.gongli.funds.paying;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import org.gongli.files.Column;
import org.gongli.files.TableWriter;
import org.gongli.funds.BatchId;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccountSql;
import org.gongli.funds.paying.BankWords.Field;
import org.gongli.shared.Money;
import org.springframework.stereotype.Component;

/// Writes the file that a bank carries out, in the layout of `docs/bank-files.md`. The same batch gives the same bytes each time.
@Component
public class BankFiles {

    private final BatchSql sql;
    private final PayeeAccountSql accounts;
    private final BankWords words;

    BankFiles(BatchSql sql, PayeeAccountSql accounts, BankWords words) {
        this.sql = sql;
        this.accounts = accounts;
        this.words = words;
    }

    byte[] csv(BatchId batch) {
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(out, columns(), lines(batch).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    List<FileLine> lines(BatchId batch) {
        var lines = sql.lines(batch);
        var opened = accounts.opened(lines.stream().map(BatchSql.SentLine::account).toList()).stream()
                .collect(Collectors.toMap(PayeeAccountSql.Opened::id, PayeeAccountSql.Opened::account));
        return lines.stream().map(line -> new FileLine(batch.reference(), line.lineNo(), opened.get(line.account()), line.amount())).toList();
    }

    List<Column<FileLine>> columns() {
        return List.of(
                Column.text(words.title(Field.BATCH), FileLine::batch),
                Column.number(words.title(Field.LINE), FileLine::lineNo),
                Column.text(words.title(Field.HOLDER), line -> line.account().holder()),
                Column.<FileLine>text(words.title(Field.NUMBER), line -> line.account().number()).wide(26),
                Column.<FileLine>text(words.title(Field.BANK), line -> line.account().bank()).wide(26),
                Column.money(words.title(Field.AMOUNT), FileLine::amount),
                Column.text(words.title(Field.MEMO), line -> words.memo()));
    }

    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One payment of the file.
    record FileLine(String batch, int lineNo, BankAccount account, Money amount) {
    }
}
