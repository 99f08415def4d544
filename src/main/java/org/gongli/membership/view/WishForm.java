package org.gongli.membership.view;

import java.util.List;
import java.util.Map;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The form on which somebody wishes for a union.
///
/// @param problem the key of what hinders all of it; null for nothing
/// @param args    fill its sentence
/// @param proof   the request whose code the phone was sent; null before one was
public record WishForm(List<Option> towns, String town, String enterprise, String name, String phone, boolean gig, Map<String, String> errors, @Nullable String problem,
                       List<Object> args, boolean thanked, @Nullable String proof) {

    /// The same, waiting for the code.
    public WishForm with(String sent) {
        return new WishForm(towns, town, enterprise, name, phone, gig, errors, problem, args, thanked, sent);
    }
}
