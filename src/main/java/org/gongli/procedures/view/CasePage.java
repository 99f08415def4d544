package org.gongli.procedures.view;

import java.util.List;
import java.util.Set;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseFace;
import org.jspecify.annotations.Nullable;

/// One case: where it stands, what it is about, what can be done.
///
/// @param member     the masked name of whom it concerns; empty for nobody
/// @param values     what the reader may see of the subject
/// @param path       the feature's own page; null for none
/// @param offered    what the reader may decide; empty when it is not theirs to decide
/// @param barred     the key of why they may not, although it is on their desk; null for none
/// @param standIn    whether they decide for somebody absent
/// @param withdraws  whether the reader may take it back
/// @param objections what was objected, for the desk
/// @param reason     what was typed
/// @param refusal    the key of why a decision was not taken; null for none
public record CasePage(Title title, String member, CaseProgress progress, List<CaseFace.Value> values, @Nullable String path, Set<Action> offered, @Nullable String barred, boolean standIn,
                       boolean withdraws, List<ObjectionRow> objections, String reason, @Nullable String refusal, List<Object> refusalArgs) {
}
