package org.gongli.members.view;

import java.time.Instant;
import org.gongli.members.joining.ApplicationStatus;

/// How an application stands, as the applicant sees it.
///
/// @param reason why it was declined; empty otherwise
public record JoinStatePage(String union, ApplicationStatus status, String reason, Instant submittedAt) {
}
