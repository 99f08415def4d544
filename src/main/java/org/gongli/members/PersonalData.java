package org.gongli.members;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// What its entries consist of: finished words, as many as each entry has cells.
    List<String> columns(Ui ui);

    /// The entries about this member, in the reader's language, nothing masked.
    ///
    /// @param most how many are read at most, those that matter first
    List<List<String>> rows(MemberId member, Ui ui, int most);

    /// Files that belong to it, for the export.
    default List<Attachment> attachments(Viewer viewer, MemberId member) {
        return List.of();
    }

    /// What of it [#erase] would delete now, and what would stay.
    Keeping keeping(MemberId member);

    /// Deletes what nothing keeps any more. Called in the transaction of the decision.
    ///
    /// @return how many entries went
    default int erase(Actor actor, MemberId member) {
        return 0;
    }

    /// The columns of a list of named facts.
    static List<String> facts(Ui ui) {
        return List.of(ui.t("members.data-item"), ui.t("members.data-value"));
    }

    /// What is known of some things, in one cell.
    static String cell(String... parts) {
        return Stream.of(parts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// A file that writes itself when its turn comes, so that no two are in memory at once.
    record Attachment(String name, Content content) {
    }

    /// The bytes of a file.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
