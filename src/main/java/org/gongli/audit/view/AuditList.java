package org.gongli.audit.view;

import java.util.List;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The trail, as far as the auditor's scope reaches.
///
/// @param actions all that are known, for the filter
/// @param member  the masked name of the member asked for; null when none is
public record AuditList(AuditFilter filter, List<String> actions, @Nullable String member, Paged<AuditRow> entries) {
}
