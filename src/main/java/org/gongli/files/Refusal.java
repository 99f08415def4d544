package org.gongli.files;

/// Every way in which a file can be no table for us. The first argument of each text is the file's name.
enum Refusal {

    EMPTY("files.empty"),
    TOO_LARGE("files.too-large"),
    PDF("files.pdf"),
    IMAGE("files.image"),
    HTML("files.html"),
    XML("files.xml"),
    ARCHIVE("files.archive"),
    DOCUMENT("files.document"),
    OPEN_DOCUMENT("files.open-document"),
    BINARY_WORKBOOK("files.binary-workbook"),
    OLD_WORKBOOK("files.old-workbook"),
    ENCRYPTED("files.encrypted"),
    MACROS("files.macros"),
    NO_TABLE("files.no-table"),
    UNKNOWN("files.unknown"),
    DAMAGED("files.damaged"),
    INFLATES_TOO_LARGE("files.inflates-too-large"),
    TOO_MANY_PARTS("files.too-many-parts"),
    TOO_MANY_SHEETS("files.too-many-sheets"),
    DUPLICATE_PART("files.duplicate-part"),
    UNSAFE_PART_NAME("files.unsafe-part-name"),
    NESTED_ARCHIVE("files.nested-archive"),
    DOCTYPE("files.doctype"),
    TOO_MANY_TEXTS("files.too-many-texts"),
    TOO_MANY_ROWS("files.too-many-rows"),
    TOO_MANY_COLUMNS("files.too-many-columns"),
    TEXT_TOO_LONG("files.text-too-long"),
    TOO_MANY_FORMULAS("files.too-many-formulas"),
    TOO_SLOW("files.too-slow"),
    CHARSET("files.charset"),
    QUOTES("files.quotes");

    private final String key;

    Refusal(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
