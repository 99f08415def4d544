package org.gongli.membership.view;

import java.time.Instant;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// Where people wish for a union.
///
/// @param persons of all pages
public record WishList(String q, long persons, Paged<Row> rows) {

    /// An enterprise as those call it who work there.
    public record Row(OrgId townId, String town, @Nullable String townEn, String enterprise, long persons, long gig, Instant latest) {

        public String town(boolean english) {
            return english && townEn != null ? townEn : town;
        }

        /// For the URL of the next page.
        public String key() {
            return persons + "~" + townId + "~" + enterprise;
        }
    }

    /// Where a page ended.
    public record Key(long persons, long town, String enterprise) {

        /// @throws Missing when it was not given by us
        public static Key of(String text) {
            var parts = text.split("~", 3);
            try {
                return new Key(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new Missing();
            }
        }
    }
}
