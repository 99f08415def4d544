package org.gongli.membership.view;

import java.util.List;
import java.util.Map;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The form on which somebody wishes for a union.
///
/// @param problem the key of what hinders all of it; null for nothing
public record WishForm(List<Option> towns, String town, String enterprise, String name, String phone, boolean gig, Map<String, String> errors, @Nullable String problem,
                       boolean thanked) {
}
