package org.gongli.funds.payees;

import org.gongli.shared.TypedId;

/// One state of a member's bank account; a change makes a new one.
public record PayeeAccountId(long value) implements TypedId {

    public static PayeeAccountId of(Long value) {
        return new PayeeAccountId(value);
    }

    public static PayeeAccountId of(String text) {
        return new PayeeAccountId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
