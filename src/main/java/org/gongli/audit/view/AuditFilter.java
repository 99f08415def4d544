package org.gongli.audit.view;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// Which entries the auditor asks for; what is null is not asked.
///
/// @param from         the first day
/// @param to           the last day
/// @param organisation a part of a name, or a number
/// @param account      who did it
/// @param member       whom it concerns
public record AuditFilter(@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
                          @Nullable String action, @Nullable Long account, @Nullable String organisation, @Nullable String subject, @Nullable Long member) {

    public boolean active() {
        return Stream.of(from, to, given(action), account, given(organisation), given(subject), member).anyMatch(Objects::nonNull);
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
