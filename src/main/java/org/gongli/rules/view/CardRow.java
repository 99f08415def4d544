package org.gongli.rules.view;

import org.gongli.rules.Quote;
import org.gongli.rules.cards.CardVersion;

/// One card of the list.
///
/// @param topic in the reader's language
public record CardRow(CardVersion version, Quote quote, String topic) {

    public String card() {
        return version.card();
    }
}
