package org.gongli.funds.payees;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.platform.Sealing;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps members' bank accounts, sealed.
@Component
public class PayeeAccountSql {

    private final JdbcClient jdbc;
    private final Sealing.Seal holders;
    private final Sealing.Seal numbers;

    PayeeAccountSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.holders = sealing.seal("funds.account-holder");
        this.numbers = sealing.seal("funds.account-number");
    }

    Optional<Kept> current(MemberId member) {
        return jdbc.sql("""
                select a.id, a.member_id as member, a.bank, a.holder_sealed, a.number_sealed, a.tail, a.entered_by, a.entered_at,
                       (select count(*) from funds.payee_account s
                        where s.number_index = a.number_index and s.replaced_at is null and s.member_id <> a.member_id) as shared
                from funds.payee_account a
                where a.member_id = :member and a.replaced_at is null
                """).param("member", member).query(Kept.class).optional();
    }

    /// The current account, which stays the current one until the transaction ends.
    ///
    /// @return empty when it has been replaced
    Optional<PayeeAccountId> hold(PayeeAccountId id) {
        return jdbc.sql("select id as value from funds.payee_account where id = :id and replaced_at is null for update").param("id", id)
                .query(PayeeAccountId.class).optional();
    }

    void replace(MemberId member, Instant at) {
        jdbc.sql("update funds.payee_account set replaced_at = :at where member_id = :member and replaced_at is null").param("member", member)
                .param("at", at).update();
    }

    PayeeAccountId insert(MemberId member, BankAccount account, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into funds.payee_account (member_id, bank, holder_sealed, number_sealed, number_index, tail, entered_by, entered_at)
                values (:member, :bank, :holder, :number, :index, :tail, :by, :at)
                returning id as value
                """).param("member", member).param("bank", account.bank()).param("holder", holders.seal(account.holder()))
                .param("number", numbers.seal(account.number())).param("index", numbers.index(account.number())).param("tail", account.tail())
                .param("by", by).param("at", at).query(PayeeAccountId.class).single();
    }

    /// Opened, for the file that goes to the bank and for what comes back.
    public List<Opened> opened(Collection<PayeeAccountId> ids) {
        return jdbc.sql("select a.id, a.bank, a.holder_sealed, a.number_sealed from funds.payee_account a where a.id = any(:ids)")
                .param("ids", ids.stream().map(PayeeAccountId::value).toArray(Long[]::new)).query(Sealed.class).list().stream()
                .map(row -> new Opened(row.id(), new BankAccount(row.bank(), holders.text(row.holderSealed()), numbers.text(row.numberSealed())))).toList();
    }

    BankAccount open(Kept kept) {
        return new BankAccount(kept.bank(), holders.text(kept.holderSealed()), numbers.text(kept.numberSealed()));
    }

    /// As it lies in the table.
    record Kept(PayeeAccountId id, MemberId member, String bank, byte[] holderSealed, byte[] numberSealed, String tail, AccountId enteredBy, Instant enteredAt, int shared) {
    }

    private record Sealed(PayeeAccountId id, String bank, byte[] holderSealed, byte[] numberSealed) {
    }

    /// An account with holder and number in plain sight.
    public record Opened(PayeeAccountId id, BankAccount account) {
    }
}
