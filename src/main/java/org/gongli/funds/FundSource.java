package org.gongli.funds;

/// Where the money of a budget line comes from.
public enum FundSource {
    /// the employers' contribution, as far as the organisation retains it
    CONTRIBUTION,
    /// what members pay
    DUES,
    /// an allotment of the federation above
    SUPERIOR,
    /// public money
    GOVERNMENT,
    /// donations
    CHARITY
}
