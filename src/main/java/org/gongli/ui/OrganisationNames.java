package org.gongli.ui;

import java.util.Optional;
import org.gongli.shared.OrgId;

/// What organisations are called. The module that keeps the tree implements this, so that the shell can say where somebody works.
public interface OrganisationNames {

    /// @return empty when there is no such organisation
    Optional<String> name(OrgId organisation, boolean english);
}
