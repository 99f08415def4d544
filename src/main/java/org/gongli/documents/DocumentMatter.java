package org.gongli.documents;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;

/// What a line of work says about its own subjects. A feature declares one bean for each kind of subject that has documents or a dossier.
///
/// Whoever lent a document, and the member whom it is about, may open it without being asked for here.
public interface DocumentMatter {

    /// The part of a subject before the slash, for example `hardship`.
    String kind();

    /// Whether this viewer may open what others handed in for the subject. A subject that does not exist may be opened by nobody.
    boolean mayOpen(Viewer viewer, String subject);

    /// On which terms this viewer may hand in files for the subject through the interface for programs; empty for whoever may not.
    default Optional<Lending> lending(Viewer viewer, String subject) {
        return Optional.empty();
    }

    /// Whether the subject still rests on its documents: then nobody can take one back.
    default boolean needsDocuments(String subject) {
        return false;
    }

    /// Whether this viewer may take the whole of the case away, [org.gongli.documents.dossiers.Dossiers].
    default boolean mayTakeDossier(Viewer viewer, String subject) {
        return false;
    }

    /// What the dossier is called, in the reader's language; the name of its file, too.
    default String title(String subject, boolean english) {
        return subject;
    }

    /// Whom the case is about, for the trace of those who took its dossier.
    default List<MemberId> members(String subject) {
        return List.of();
    }
}
