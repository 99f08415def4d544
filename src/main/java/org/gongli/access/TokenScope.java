package org.gongli.access;

import java.util.Arrays;
import java.util.List;

/// What a program may do with its token. A scope is a set of operations of `policy.csv`, by the beginnings of their names; a token reaches nothing
/// beyond its scopes, and never more than its holder.
public enum TokenScope {
    /// a member's offers, claims and vouchers
    CLAIMS("allocation.", "benefits.claim", "benefits.give-up", "benefits.offer", "benefits.voucher"),
    /// a merchant's redemptions and settlement
    REDEMPTIONS("benefits.redeem", "benefits.settle"),
    /// reading and searching the tree of unions
    ORGANISATIONS("organisations."),
    /// reading the roster
    MEMBERS("members."),
    /// figures and the records behind them
    FIGURES("figures.");

    private final List<String> operations;

    TokenScope(String... operations) {
        this.operations = List.of(operations);
    }

    boolean covers(String operation) {
        return operations.stream().anyMatch(operation::startsWith);
    }

    /// Reads names with commas between.
    static List<TokenScope> parse(String list) {
        return list.isEmpty() ? List.of() : Arrays.stream(list.split(",")).map(TokenScope::valueOf).toList();
    }

    static List<TokenScope> all() {
        return Arrays.asList(values());
    }
}
