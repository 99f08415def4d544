package org.gongli.access.view;

import java.util.List;

/// A form that was filled in before signing in, ready to be sent.
///
/// @param own   whether it is this account's; of another's nothing is shown
/// @param files whether files have to be attached once more
public record KeptView(boolean own, String action, boolean multipart, boolean files, List<Field> fields, String home) {

    /// One value of one field.
    public record Field(String name, String value) {
    }
}
