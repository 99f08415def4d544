package org.gongli.rules.view;

import java.util.List;
import java.util.Map;
import org.gongli.rules.conditions.Topic;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The form of a card.
///
/// @param card     null for a new card, whose id is typed
/// @param version  of the draft; 0 for one that is begun
/// @param revision of the draft that was seen
/// @param wrong    keys of sentences by field
/// @param refusal  why it was not taken as a whole; null for nothing
/// @param topic    whose facts are listed; null while none is chosen
public record CardFormPage(@Nullable String card, int version, int revision, Map<String, String> typed, Map<String, String> wrong, @Nullable String refusal,
                           List<Object> args, List<Topic> topics, @Nullable Topic topic, int figures) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field, Ui ui) {
        var key = wrong.get(field);
        return key == null ? null : ui.t(key);
    }

    public List<Option> topics(boolean english) {
        return topics.stream().map(one -> new Option(one.name(), one.title(english))).toList();
    }
}
