package org.gongli.funds;

import org.gongli.shared.TypedId;

/// A budget line.
public record BudgetLineId(long value) implements TypedId {

    public static BudgetLineId of(Long value) {
        return new BudgetLineId(value);
    }

    public static BudgetLineId of(String text) {
        return new BudgetLineId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
