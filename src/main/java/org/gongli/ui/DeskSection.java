package org.gongli.ui;

import java.util.Set;
import org.gongli.shared.Role;

/// An entry of the desk's navigation. A module declares its own as beans; the desk shows those that the viewer's role may open.
///
/// @param key   the text's key, for example `nav.organisations`
/// @param icon  a name of the Tabler set
/// @param order smaller stands higher, under the heading of its [DeskGroup]
public record DeskSection(String key, String icon, String path, int order, Set<Role> roles) {

    public DeskGroup group() {
        return DeskGroup.of(order);
    }
}
