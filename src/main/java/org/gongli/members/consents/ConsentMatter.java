package org.gongli.members.consents;

import java.util.Optional;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Link;

/// For what a module asks members to agree. A module declares a bean for each purpose.
public interface ConsentMatter {

    /// The key of the sentence that members agree to. The same key with `.withdrawn` says what happens when they no longer do.
    String key();

    /// Counts up when the sentence comes to mean something else.
    int version();

    /// For which of several matters a consent was given, as a link to it; empty where the sentence says all.
    default Optional<Link> matter(String subject, Ui ui) {
        return Optional.empty();
    }

    /// Ends what rested on a consent, in the transaction in which it is withdrawn.
    ///
    /// @param subject what it was given for, as `kind/id`
    void withdrawn(Viewer member, String subject);
}
