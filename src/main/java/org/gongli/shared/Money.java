package org.gongli.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of yuan, kept in whole fen.
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money of(Long fen) {
        return new Money(fen);
    }

    /// @throws ArithmeticException when the amount has parts of a fen
    public static Money yuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
