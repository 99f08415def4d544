package org.gongli.funds.payees;

import java.util.LinkedHashMap;
import java.util.Map;

/// The form of a bank account: what was typed, and what is wrong with it.
public record AccountForm(String bank, String holder, String number) {

    /// By field; the keys of the sentences.
    public Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        BankAccount.bank(bank).ifPresent(key -> wrong.put("bank", key));
        BankAccount.holder(holder).ifPresent(key -> wrong.put("holder", key));
        BankAccount.number(number).ifPresent(key -> wrong.put("number", key));
        return wrong;
    }

    public Map<String, String> typed() {
        return Map.of("bank", bank, "holder", holder, "number", number);
    }
}
