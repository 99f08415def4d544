package org.gongli.members.joining;

import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.jspecify.annotations.Nullable;

/// The five fields of an application.
record Applicant(String name, CitizenId citizenId, Phone phone, @Nullable String employeeNo, boolean gig) {
}
