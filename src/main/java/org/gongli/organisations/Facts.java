package org.gongli.organisations;

import org.jspecify.annotations.Nullable;

/// What officers keep up to date about an organisation.
///
/// @param uscc      its unified social credit code, or that of the enterprise where the union has none of its own; of all in force one alone has it
/// @param headcount how many people work there, members or not
public record Facts(String name, @Nullable String nameEn, @Nullable Uscc uscc, @Nullable Industry industry, @Nullable Integer headcount,
                    @Nullable String address) {

    public static Facts named(String name) {
        return new Facts(name, null, null, null, null, null);
    }
}
