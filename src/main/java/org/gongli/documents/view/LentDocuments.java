package org.gongli.documents.view;

import org.gongli.shared.Paged;

/// What the viewer lent, and what others handed in about the viewer.
public record LentDocuments(Paged<KeptDocument> documents) {
}
