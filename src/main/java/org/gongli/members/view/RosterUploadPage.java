package org.gongli.members.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that takes a roster: first the union, then the file.
///
/// @param union   the union whose roster it is; null while it is being chosen
/// @param q       what is searched for
/// @param found   unions that fit
/// @param problem why the last file was not taken; null for none
public record RosterUploadPage(@Nullable Union union, String q, List<Union> found, @Nullable Sentence problem) {

    public record Union(String id, String name, String town) {
    }
}
