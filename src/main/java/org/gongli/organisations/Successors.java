package org.gongli.organisations;

import java.util.Optional;
import org.gongli.shared.OrgId;

/// What went on where an organisation ended. The module that merges unions implements it; the page of an organisation that ended names it.
public interface Successors {

    /// The organisation into which it was merged; empty where it was not.
    Optional<OrgId> successor(OrgId organisation);
}
