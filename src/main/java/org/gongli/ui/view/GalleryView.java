package org.gongli.ui.view;

import java.time.Instant;
import java.util.List;

/// Examples for the gallery.
///
/// @param phone whether it is shown in the shell of the phone
/// @param soon  an instant a few minutes ahead
public record GalleryView(boolean phone, Instant soon, List<Step> steps, Chart line, Chart columns, Chart bars, List<Tile> tiles, List<Option> options) {
}
