package org.gongli.documents.content;

import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;

/// Asks whether a file is known to be malicious. Declare a bean of this type to connect a scanner; without one, and without `gongli.clamav`, nothing is scanned.
public interface VirusScan {

    /// Returns when nothing was found.
    ///
    /// @throws Refused     `documents.virus` when something was found
    /// @throws Unavailable `documents.scanner-away` when the scanner does not answer: the file is not kept then
    void scan(byte[] content);
}
