package org.gongli.documents.content;

/// A file that may be kept: what it is, and its bytes, which for an image are not the ones that were sent.
public record Content(DocumentKind kind, byte[] bytes) {
}
