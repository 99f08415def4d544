package org.gongli.access.view;

import java.util.List;
import org.gongli.access.sessions.Holding;

/// The posts among which somebody can change.
///
/// @param current the post they are in; 0 for none
public record PostsView(List<Holding> posts, long current, String next) {
}
