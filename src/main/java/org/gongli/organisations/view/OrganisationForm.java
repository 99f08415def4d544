package org.gongli.organisations.view;

import java.util.Objects;
import org.gongli.organisations.Facts;
import org.gongli.organisations.OrgKind;
import org.jspecify.annotations.Nullable;

/// What an officer typed about an organisation, as it was typed.
///
/// @param parent  the id of the organisation below which a new one is entered; absent when one is amended
/// @param kind    an [OrgKind]; only for a new one
/// @param version the state that the officer saw; absent for a new one
public record OrganisationForm(@Nullable String parent, @Nullable String kind, @Nullable String version, @Nullable String name, @Nullable String nameEn,
                               @Nullable String uscc, @Nullable String industry, @Nullable String headcount, @Nullable String address) {

    public static OrganisationForm blank(String parent, OrgKind kind) {
        return new OrganisationForm(parent, kind.name(), null, null, null, null, null, null, null);
    }

    public static OrganisationForm of(Facts facts, int version) {
        return new OrganisationForm(null, null, Integer.toString(version), facts.name(), facts.nameEn(), Objects.toString(facts.uscc(), null),
                Objects.toString(facts.industry(), null), Objects.toString(facts.headcount(), null), facts.address());
    }

    /// The same texts, to be sent against another state.
    public OrganisationForm against(int current) {
        return new OrganisationForm(parent, kind, Integer.toString(current), name, nameEn, uscc, industry, headcount, address);
    }

    /// The state that the officer saw; 0, which is never the current one, when the number is none.
    public int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /// A text for a field: empty where nothing was typed.
    public static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
