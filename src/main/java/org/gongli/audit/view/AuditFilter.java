package org.gongli.audit.view;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.members.Phone;
import org.gongli.shared.MemberId;
import org.gongli.shared.Parsed;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// Which entries the auditor asks for; what is null is not asked.
///
/// @param from         the first day
/// @param to           the last day
/// @param organisation a part of a name, or a number
/// @param account      who did it
/// @param member       whom it concerns, by member number or phone
public record AuditFilter(@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
                          @Nullable String action, @Nullable Long account, @Nullable String organisation, @Nullable String subject, @Nullable Long member) {

    private static final long LEAST_PHONE = 10_000_000_000L;

    public boolean active() {
        return Stream.of(from, to, given(action), account, given(organisation), given(subject), member).anyMatch(Objects::nonNull);
    }

    /// The phone that was typed as the member; a member number never has as many digits.
    public Optional<Phone> phone() {
        return member == null || member < LEAST_PHONE || !(Phone.parse(member.toString()) instanceof Parsed.Ok<Phone>(Phone phone)) ? Optional.empty() : Optional.of(phone);
    }

    /// The same about this member, or about nobody.
    public AuditFilter of(Optional<MemberId> found) {
        return new AuditFilter(from, to, action, account, organisation, subject, found.map(MemberId::value).orElse(0L));
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
