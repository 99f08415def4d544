package org.gongli.access.passwords;

import java.time.Instant;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;

/// What a password is compared with.
///
/// @param passwordOnceUntil until when the password serves to choose an own one; null for a password that its owner chose
public record Credentials(AccountId account, String login, String passwordHash, Instant passwordChangedAt, @Nullable Instant passwordOnceUntil, boolean disabled) {
}
