package org.gongli.documents.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import org.gongli.shared.Viewer;
import org.springframework.core.Ordered;

/// What a module has about a case. Each module that keeps something about subjects declares one; the order says where it stands in the dossier.
public interface DossierPart extends Ordered {

    /// Puts in what this module has about the subject; nothing when it has nothing. The dossier has asked already whether the viewer may.
    void write(Viewer viewer, String subject, boolean english, Binder binder);

    /// Takes the pieces of a dossier, one after the other.
    interface Binder {

        /// Puts a piece in.
        ///
        /// @param title in the reader's language, as the index shows it
        /// @param file  the name of the file in the dossier, with its ending; the binder makes it unique and safe
        void add(String title, String file, Piece piece);

        /// Notes in the index what there was and is no more, or lies elsewhere.
        void note(String title);
    }

    /// Writes itself when its turn comes, so that no two pieces are in memory at once.
    interface Piece {
        void writeTo(OutputStream out) throws IOException;
    }
}
