package org.gongli.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody saw personal data of these members. Published by every use case that hands such data to a person other than the member.
///
/// @param subject what was opened, as `kind/id`
public record PersonalDataRead(Actor actor, String subject, @Nullable OrgId organisation, List<MemberId> members) implements DomainEvent {
}
