package org.gongli.organisations;

import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.OrgId;

/// Who led an organisation on a day. The module that keeps terms of office implements it; the page of an organisation as of a day asks all of them.
public interface PastOffices {

    /// Names of the chairs in office on the day; empty where none is known.
    List<String> chairs(OrgId organisation, LocalDate day);
}
