package org.gongli.rules;

/// A version of a card, and what it says.
public record Cited(String card, int version, Quote quote) {
}
