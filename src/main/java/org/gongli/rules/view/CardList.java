package org.gongli.rules.view;

import java.util.List;
import org.gongli.rules.cards.CardFilter;
import org.gongli.shared.Paged;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The list of cards.
public record CardList(CardFilter filter, Paged<CardRow> cards, List<Option> topics, boolean writing) {

    public String text(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
