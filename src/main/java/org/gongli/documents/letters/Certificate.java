package org.gongli.documents.letters;

/// A certificate to print: give `address` to the letter as the value of its `!qr` line, and `code` to be read.
///
/// @param code    by which anybody asks whether it holds, in groups of four
/// @param address of the page that answers, as a whole address
public record Certificate(CertificateId id, String code, String address) {
}
