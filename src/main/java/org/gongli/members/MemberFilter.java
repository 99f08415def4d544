package org.gongli.members;

import java.time.LocalDate;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// Which members a list shows, as its URL says.
///
/// @param union  the organisation below which they are; null for the whole scope
/// @param q      the beginning of a name, or a whole citizen ID number or phone
/// @param left   true for those who have left; otherwise those in force
/// @param after  the member after whom the page begins
public record MemberFilter(@Nullable Long union, @Nullable String q, @Nullable Boolean left, @Nullable Long after) {

    public String text() {
        return PlainText.line(q);
    }

    public boolean active() {
        return !Boolean.TRUE.equals(left);
    }

    /// Whether anything is filtered for.
    public boolean narrowed() {
        return union != null || !text().isEmpty() || !active();
    }

    @Nullable OrgId org() {
        return union == null ? null : new OrgId(union);
    }

    @Nullable Phone phone() {
        return Phone.parse(q).toOptional().orElse(null);
    }

    @Nullable CitizenId citizenId(LocalDate today) {
        return CitizenId.parse(q, today).toOptional().orElse(null);
    }

    MemberFilter after(MemberLookupSql.Found last) {
        return new MemberFilter(union, q, left, last.id().value());
    }
}
