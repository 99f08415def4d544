package org.gongli.documents;

import org.gongli.documents.content.DocumentKind;

/// A kept file with its content.
///
/// @param content not shared with anybody else; may be written to
public record OpenedDocument(DocumentId id, String fileName, DocumentKind kind, byte[] content) {
}
