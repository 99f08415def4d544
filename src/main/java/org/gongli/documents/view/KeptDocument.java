package org.gongli.documents.view;

import java.time.Instant;
import org.gongli.documents.Destruction;
import org.gongli.documents.DocumentId;
import org.gongli.documents.content.DocumentKind;
import org.jspecify.annotations.Nullable;

/// A document without its content.
///
/// @param purpose   the key of a text
/// @param size      in bytes, as it was kept
/// @param destroyed when its content was destroyed, or its day came; null while it can be opened
/// @param why       null while it can be opened
public record KeptDocument(DocumentId id, String fileName, DocumentKind kind, long size, String purpose, String subject, Instant keptAt, Instant expires,
                           @Nullable Instant destroyed, @Nullable Destruction why) {

    public boolean there() {
        return destroyed == null;
    }

    /// In thousands of bytes, at least one.
    public long kilobytes() {
        return Math.max(1, size / 1000);
    }
}
