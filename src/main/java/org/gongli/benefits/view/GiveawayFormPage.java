package org.gongli.benefits.view;

import java.util.List;
import java.util.Map;
import org.gongli.benefits.GiveawayId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// The form of a giveaway, with all that was typed.
///
/// @param id       null for a new one
/// @param version  the one that the form began from
/// @param typed    by field
/// @param wrong    by field
/// @param refusal  the key of why it could not be kept although every field is right; null for nothing
public record GiveawayFormPage(@Nullable GiveawayId id, int version, Map<String, String> typed, Map<String, Wrong> wrong, @Nullable String refusal,
                               List<Choice> audiences, List<Choice> towns, List<Choice> partners) {

    /// An organisation to choose.
    public record Choice(OrgId id, String name, @Nullable String nameEn) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable Wrong wrong(String field) {
        return wrong.get(field);
    }
}
