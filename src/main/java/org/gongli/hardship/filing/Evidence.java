package org.gongli.hardship.filing;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.gongli.documents.NewDocument;
import org.gongli.documents.Uploads;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Keeps what is handed in with an application, at the town, for this one purpose.
@Component
class Evidence {

    private final FilingAid filing;
    private final Uploads uploads;
    private final Clock clock;

    Evidence(FilingAid filing, Uploads uploads, Clock clock) {
        this.filing = filing;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// @throws Refused when a desk has begun with the application, or the file is none that can be kept
    void keep(Viewer viewer, AidApplicationId id, String name, InputStream content) {
        keep(viewer, id, name, content, AidApplication.EVIDENCE_KEPT);
    }

    /// @param kept for how long
    void keep(Viewer viewer, AidApplicationId id, String name, InputStream content, Duration kept) {
        var application = filing.own(viewer, id);
        if (!filing.open(application)) {
            throw new Refused("hardship.evidence-closed");
        }
        uploads.keep(viewer, new NewDocument(name, content, AidApplication.EVIDENCE, application.subject(), application.town(), application.member(),
                clock.instant().plus(kept)));
    }
}
