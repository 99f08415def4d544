package org.gongli.members.view;

import java.time.Instant;
import org.gongli.members.joining.ApplicationId;
import org.gongli.members.joining.Hindrance;
import org.gongli.shared.Paged;
import org.gongli.ui.QrCode;
import org.jspecify.annotations.Nullable;

/// Those who ask to join, and the link by which more may.
///
/// @param link     the address to give out; null before there is one
/// @param done     how many the last decision concerned; null when none was made just now
/// @param hindered how many of those chosen could not be approved
public record ApplicationsPage(@Nullable String link, @Nullable QrCode qr, Paged<Line> applications, @Nullable Integer done, int hindered) {

    /// @param twice whether another application waits for the same person
    public record Line(ApplicationId id, String name, String union, String citizenId, String phone, String employeeNo, boolean gig, Instant submittedAt,
                       Hindrance hindrance, boolean twice) {
    }
}
