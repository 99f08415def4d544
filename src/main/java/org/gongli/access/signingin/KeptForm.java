package org.gongli.access.signingin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form when their session had ended.
///
/// @param account whose session it was
/// @param post    in which post; null for a member
/// @param action  where the form was posted
/// @param files   whether files were attached, which cannot be kept
/// @param until   when it is forgotten
record KeptForm(long account, @Nullable Long post, String action, boolean multipart, boolean files, Map<String, List<String>> fields, Instant until) {
}
