package org.gongli.membership.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form on which somebody who has left asks for a deletion.
///
/// @param problem the key of what hinders all of it; null for nothing
/// @param args    fill its sentence
/// @param proof   the request whose code the phone was sent; null before one was
/// @param asked   whether it was asked for just now
public record FormerForm(String name, String phone, Map<String, String> errors, @Nullable String problem, List<Object> args, @Nullable String proof, boolean asked) {
}
