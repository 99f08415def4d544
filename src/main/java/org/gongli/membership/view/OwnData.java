package org.gongli.membership.view;

import java.util.List;
import org.gongli.members.PersonalData;

/// All that is kept about the member who reads it.
public record OwnData(List<Section> sections) {

    /// What one module keeps.
    ///
    /// @param title in the reader's language
    public record Section(String title, List<PersonalData.Item> items) {
    }
}
