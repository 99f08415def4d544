package org.gongli.documents;

import org.gongli.documents.content.DocumentKind;
import org.gongli.shared.PlainText;

/// What a kept file is called: the name that the person gave it, without folders, and with the ending of what it really is.
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {
    }

    static String of(String given, DocumentKind kind) {
        var name = PlainText.line(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)).replaceAll("[\"*:<>?|/\\\\]", "_");
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        if (stem.isBlank() || stem.startsWith(".")) {
            stem = "document";
        }
        int length = Math.min(LONGEST, stem.codePointCount(0, stem.length()));
        return stem.substring(0, stem.offsetByCodePoints(0, length)).strip() + "." + kind.extension();
    }
}
