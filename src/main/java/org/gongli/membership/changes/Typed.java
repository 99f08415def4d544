package org.gongli.membership.changes;

import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What has to be given in a form.
final class Typed {

    private Typed() {
    }

    /// @param missing the key of the sentence for when it is not
    static <T> T given(@Nullable T value, String missing) {
        if (value == null) {
            throw new Refused(missing);
        }
        return value;
    }
}
