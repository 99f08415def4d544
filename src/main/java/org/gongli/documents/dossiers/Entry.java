package org.gongli.documents.dossiers;

/// A piece of a dossier, as its index names it.
///
/// @param bytes  how large it is
/// @param sha256 of its bytes, in hexadecimal digits
record Entry(int number, String title, String file, long bytes, String sha256) {
}
