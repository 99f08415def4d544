package org.gongli.organisations.view;

import java.util.List;
import java.util.Map;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// The form for a new organisation, or for the facts of one.
///
/// @param amended the organisation whose facts these are; null for a new one
/// @param parent  below which a new one is entered; null when one is amended
/// @param kinds   to choose from for a new one
/// @param errors  keys of sentences by field
/// @param refusal why it was not taken as a whole; null for nothing
/// @param changes what somebody else changed meanwhile
public record OrganisationFormPage(OrganisationForm form, @Nullable Organisation amended, @Nullable Organisation parent, List<OrgKind> kinds,
                                   Map<String, String> errors, @Nullable Refusal refusal, List<Change> changes) {

    public String action() {
        return amended == null ? "/organisations" : "/organisations/" + amended.id();
    }

    /// The page from which the form was opened.
    public String back() {
        return "/organisations/" + (amended == null ? form.parent() : amended.id());
    }

    public List<Option> kinds(Ui ui) {
        return ui.options(kinds.toArray(OrgKind[]::new));
    }

    /// Whether it is no division, and so has a code, an industry and a headcount.
    public boolean employer() {
        return amended == null || amended.code() == null;
    }

    /// Whether the headcount must be given; while the kind is still to be chosen, the hint says so.
    public boolean headcountNeeded() {
        return amended != null && amended.kind() == OrgKind.ENTERPRISE;
    }

    public @Nullable String error(String field, Ui ui) {
        var key = errors.get(field);
        return key == null ? null : ui.t(key);
    }

    /// A sentence by its key.
    public record Refusal(String key, List<Object> args) {

        public String sentence(Ui ui) {
            return ui.t(key, args.toArray());
        }
    }
}
