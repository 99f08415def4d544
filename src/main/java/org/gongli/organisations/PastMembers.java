package org.gongli.organisations;

import java.time.LocalDate;
import java.util.Collection;
import org.gongli.shared.OrgId;

/// How many members there were on a day. The module that keeps members implements it; the page of an organisation as of a day asks it.
public interface PastMembers {

    /// @param unions as they lay together on that day, also those that are dissolved by now
    long of(Collection<OrgId> unions, LocalDate day);

    /// @param city whose unions never lay anywhere else
    long ofCity(OrgId city, LocalDate day);
}
