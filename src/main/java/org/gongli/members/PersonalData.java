package org.gongli.members;

import java.util.List;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;

/// What a module keeps about a member, for the member who asks. Each module that keeps something implements this; the pages of a member's own data show it.
public interface PersonalData {

    /// The key of the heading.
    String section();

    /// Everything kept about this member, in the reader's language, nothing masked.
    List<Item> of(MemberId member, Ui ui);

    /// @param label finished words
    record Item(String label, String value) {
    }
}
