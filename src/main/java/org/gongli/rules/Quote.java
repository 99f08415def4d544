package org.gongli.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A card as it is quoted, in the language of the reader.
///
/// @param figure   its figures with their units, such as "25 people"; empty for none
/// @param region   where it is in force; empty for everywhere
/// @param clause   of the document, such as "Art. 11"; empty for none
/// @param validTo  the last day; null while there is none
/// @param sample   not confirmed by its paper
public record Quote(String statement, String figure, String region, String document, String clause, LocalDate validFrom, @Nullable LocalDate validTo,
                    boolean sample) {

    /// Document and clause, for a sentence.
    public String source() {
        return (document + " " + clause).strip();
    }
}
