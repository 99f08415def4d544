package org.gongli.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongli.shared.Money;

/// What is known of a case, by name. Facts are kept for dry runs, so that they are numbers, yes or no, dates, or codes such as `MIGRANT`: never the name, the
/// number or the words of a person.
public final class Facts {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 12;

    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Facts of() {
        return new Facts(new TreeMap<>());
    }

    /// Facts as they were kept.
    public static Facts kept(Map<String, Object> values) {
        return new Facts(values);
    }

    public Facts with(String name, long value) {
        return with(name, BigDecimal.valueOf(value));
    }

    public Facts with(String name, BigDecimal value) {
        return and(name, number(value));
    }

    /// An amount, in yuan.
    public Facts with(String name, Money value) {
        return with(name, value.yuan());
    }

    public Facts with(String name, boolean value) {
        return and(name, value);
    }

    /// @throws IllegalArgumentException when it is no code: capital letters, digits, `_` and `-`, at most 40
    public Facts with(String name, String code) {
        if (!CODE.matcher(code).matches() || code.matches("[0-9]{11,}[0-9A-Z]*")) {
            throw new IllegalArgumentException("a fact is a code of at most 40 capital letters and digits, no words and no personal number: " + name);
        }
        return and(name, code);
    }

    public Facts with(String name, Enum<?> constant) {
        return with(name, constant.name());
    }

    public Facts with(String name, LocalDate value) {
        return and(name, value);
    }

    private Facts and(String name, Object value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a fact: " + name);
        }
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }

    /// The same number is written the same way, and none is so long that reckoning with it takes for ever.
    public static BigDecimal number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        if (plain.precision() > MOST_DIGITS || Math.abs(plain.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException("a number of at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS + " decimals");
        }
        return plain;
    }

    /// [BigDecimal], [Boolean], [String] or [LocalDate] by name.
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
