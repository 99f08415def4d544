package org.gongli.documents;

import java.time.Duration;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// On which terms somebody may hand in a file for a subject.
///
/// @param purpose the key of a text that says what it is lent for
/// @param place   the organisation at which it is kept
/// @param member  whom it is about; null for nobody
/// @param kept    for how long it is kept
public record Lending(String purpose, OrgId place, @Nullable MemberId member, Duration kept) {
}
