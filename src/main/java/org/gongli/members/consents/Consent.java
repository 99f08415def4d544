package org.gongli.members.consents;

import java.time.Instant;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// A consent as it is kept.
///
/// @param purpose   the key of a [ConsentMatter]
/// @param subject   what it was given for, as `kind/id`
/// @param version   of the sentence
/// @param words     the very sentence that was agreed to
/// @param withdrawn null while it stands
public record Consent(ConsentId id, MemberId member, String purpose, String subject, int version, String words, Instant given, @Nullable Instant withdrawn) {
}
