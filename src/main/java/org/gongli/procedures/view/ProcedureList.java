package org.gongli.procedures.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The procedures of the city.
///
/// @param lays    whether the reader may lay the city's own beside
/// @param refusal the key of why a file was not taken; null for none
public record ProcedureList(List<Row> rows, boolean lays, @Nullable String refusal, List<Object> refusalArgs) {

    /// @param counted whether the reader may know how many cases are on their way
    public record Row(ProcedureRow row, String name, @Nullable String nameEn, boolean counted) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }
}
