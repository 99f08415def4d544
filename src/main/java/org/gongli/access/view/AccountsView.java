package org.gongli.access.view;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.Paged;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// The list of accounts.
public record AccountsView(Paged<Line> page, String q, String kind, String role, boolean filtered) {

    /// @param posts each a role's name and an organisation
    public record Line(long id, String kind, String name, String login, List<Post> posts, @Nullable Instant signedIn, boolean disabled) {
    }

    public record Post(String role, String organisation) {

        public String in(Ui ui) {
            return ui.t("role." + role) + " · " + organisation;
        }
    }
}
