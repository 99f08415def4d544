package org.gongli.members;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;

/// One area of what the platform keeps about a member. Each module that keeps something declares a bean for it; a member's own pages show it, the export takes it
/// along, and a decision to delete asks it what may go.
public interface PersonalData {

    /// The key of the heading.
    String section();

    /// What its files in an export are called, without an ending: lower-case letters and hyphens.
    String file();

    /// Everything kept about this member, in the reader's language, nothing masked.
    Table of(MemberId member, Ui ui);

    /// Files that belong to it, for the export.
    default List<Attachment> attachments(Viewer viewer, MemberId member) {
        return List.of();
    }

    /// The card of the rules that says why it has to be kept at present; empty when [#erase] may delete it.
    Optional<String> keptBy(MemberId member);

    /// Deletes what nothing needs any more. Called in the transaction of the decision, and only where no card keeps it.
    default void erase(Actor actor, MemberId member) {
    }

    /// @param columns finished words, as many as each row has cells
    record Table(List<String> columns, List<List<String>> rows) {

        /// A list of named facts.
        public static Table facts(Ui ui, List<List<String>> facts) {
            return new Table(List.of(ui.t("members.data-item"), ui.t("members.data-value")), facts);
        }
    }

    /// A file that writes itself when its turn comes, so that no two are in memory at once.
    record Attachment(String name, Content content) {
    }

    /// The bytes of a file.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
