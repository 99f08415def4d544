package org.gongli.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feature shows of a subject on the pages of procedures.
///
/// @param values what the reader may see, in the reader's language
/// @param path   the feature's own page of it; null when the reader has none
/// @param open   what a public notice shows: as little about a person as the law asks for
public record CaseFace(List<Value> values, @Nullable String path, List<Value> open) {

    /// A value with its name, both ready to print.
    public record Value(String label, String text) {
    }
}
