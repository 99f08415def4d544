package org.gongli.notices.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a member wishes to be reached.
///
/// @param from   when the quiet hours begin, such as `22:00`, as it was typed
/// @param to     when they end
/// @param english in which language messages leave the house; otherwise Chinese
/// @param wrong  the key of what is wrong with the times; null for nothing
/// @param budget how many messages are sent in a week
public record WishPage(String from, String to, boolean english, @Nullable String wrong, int budget, boolean kept, List<Choice> topics) {

    /// @param name the key of a text
    /// @param on   whether messages of this topic are sent outside
    public record Choice(String name, boolean mandatory, boolean on) {
    }
}
