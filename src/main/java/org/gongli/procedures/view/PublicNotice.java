package org.gongli.procedures.view;

import java.util.List;
import org.gongli.procedures.CaseFace;
import org.jspecify.annotations.Nullable;

/// One public notice with the form for an objection.
///
/// @param submission makes a form that is sent twice one objection
/// @param refusal    the key of why an objection was not taken; null for none
/// @param thanks     whether one was just taken
public record PublicNotice(PublicNotices.Row notice, List<CaseFace.Value> values, String submission, String name, String contact, String words,
                           @Nullable String refusal, List<Object> refusalArgs, boolean thanks) {
}
