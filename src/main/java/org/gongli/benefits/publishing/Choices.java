package org.gongli.benefits.publishing;

import java.util.List;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What an author can choose from, which is also all that a form may name.
///
/// @param audiences whose members it may be for: the own organisation, and the towns below it
/// @param towns     the towns that may have quotas; none for a town's own giveaway
/// @param partners  the merchants of the city
record Choices(List<Org> audiences, List<Org> towns, List<Org> partners) {

    /// An organisation to choose.
    record Org(OrgId id, String name, @Nullable String nameEn) {

        String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }
}
