package org.gongli.access.sessions;

import java.util.Arrays;
import java.util.List;

/// What a program may do with its token. A scope names operations of `policy.csv`, or with a dot at the end all of a module; a token reaches only the
/// interface for programs, nothing beyond its scopes, and never more than its holder.
public enum TokenScope {
    /// a member's offers, claims and vouchers
    CLAIMS("benefits.giveaways", "benefits.giveaway", "benefits.claim", "benefits.cancel", "benefits.vouchers", "benefits.voucher"),
    /// a merchant's redemptions and settlement
    REDEMPTIONS("benefits.redeem", "benefits.redeemed", "benefits.settlements"),
    /// the tree of unions, and how they come into being
    ORGANISATIONS("organisations.", "founding."),
    /// the roster
    MEMBERS("members."),
    /// figures and the records behind them
    FIGURES("figures."),
    /// budgets and payouts, to read
    FUNDS("funds.api-budgets", "funds.api-budget", "funds.api-payouts", "funds.api-payout"),
    /// the rule cards, to read
    RULES("rules.api-list", "rules.api-show"),
    /// memberships and what becomes of them
    MEMBERSHIPS("membership.api-mine", "membership.api-transfer", "membership.api-list", "membership.api-change", "membership.api-decide"),
    /// cases and where they stand, to read
    CASES("procedures.api-cases", "procedures.api-case"),
    /// what waits on the desk, and deciding it
    DESK("procedures.api-todos", "procedures.api-decide"),
    /// the holder's own messages, documents and payouts, and all that is kept about the holder
    OWN("membership.api-data", "notices.api-list", "notices.api-read", "notices.api-unread", "notices.api-settings", "documents.api-list", "documents.api-keep", "documents.api-open",
            "documents.api-take-back", "funds.api-own-payouts", "funds.api-own-payout", "funds.api-own-receipt"),
    /// aid in hardship: a member's own, and applications at the desk
    HARDSHIP("hardship.api-self-test", "hardship.api-mine", "hardship.api-own", "hardship.api-begin", "hardship.api-submit", "hardship.api-list", "hardship.api-show",
            "hardship.api-decide");

    private final List<String> operations;

    TokenScope(String... operations) {
        this.operations = List.of(operations);
    }

    public boolean covers(String operation) {
        return operations.stream().anyMatch(named -> named.endsWith(".") ? operation.startsWith(named) : operation.equals(named));
    }

    /// Reads names with commas between.
    public static List<TokenScope> parse(String list) {
        return list.isEmpty() ? List.of() : Arrays.stream(list.split(",")).map(TokenScope::valueOf).toList();
    }

    public static List<TokenScope> all() {
        return Arrays.asList(values());
    }
}
