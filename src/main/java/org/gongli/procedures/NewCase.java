package org.gongli.procedures;

import java.util.List;
import java.util.Map;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What a case is begun with.
///
/// @param procedure the key of the procedure
/// @param subject   what it is about, as `kind/id`; one running case per procedure and subject
/// @param place     the organisation from which the levels are counted
/// @param member    whom it concerns; null when it concerns nobody
/// @param titleKey  the text by which it is listed; `titleArgs` fill it, without personal data that the desks must not see in a list
/// @param variables values by which the procedure branches; each must be declared by the procedure
public record NewCase(String procedure, String subject, OrgId place, @Nullable MemberId member, String titleKey, List<Object> titleArgs,
                      Map<String, Object> variables) {
}
