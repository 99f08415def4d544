package org.gongli.rules;

import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets one subject pass one card, by the word of two persons.
@Service
public class Overrides {

    /// Asks that a subject may pass the version of a card that is in force today.
    ///
    /// @param subject as it is judged
    @Transactional
    public OverrideId ask(Viewer viewer, String card, String subject, String reason) {
        throw new UnsupportedOperationException();
    }

    /// Says yes, as a second person at the asker's organisation or above it.
    @Transactional
    public void approve(Viewer viewer, OverrideId id) {
        throw new UnsupportedOperationException();
    }
}
