package org.gongli.access.view;

import java.util.List;
import org.gongli.ui.view.Option;

/// A role and where it is held, as far as they were typed.
///
/// @param org    the organisation's name, code or number
/// @param places the organisations that could be meant, when there are several
public record PlaceField(String role, String org, List<Option> places) {

    public static final PlaceField EMPTY = new PlaceField("", "", List.of());
}
