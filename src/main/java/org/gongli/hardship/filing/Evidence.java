package org.gongli.hardship.filing;

import java.io.InputStream;
import java.time.Clock;
import org.gongli.documents.NewDocument;
import org.gongli.documents.Uploads;
import org.gongli.hardship.AidApplication;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Keeps what is handed in with an application, at the town, for this one purpose.
@Component
class Evidence {

    private final Uploads uploads;
    private final Clock clock;

    Evidence(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /// @throws org.gongli.shared.Refused when the file is none that can be kept
    void keep(Viewer viewer, AidApplication application, String name, InputStream content) {
        uploads.keep(viewer, new NewDocument(name, content, AidApplication.EVIDENCE, application.subject(), application.town(), application.member(),
                clock.instant().plus(AidApplication.EVIDENCE_KEPT)));
    }
}
