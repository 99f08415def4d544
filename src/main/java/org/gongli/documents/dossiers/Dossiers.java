package org.gongli.documents.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.gongli.documents.DocumentMatter;
import org.gongli.documents.Matters;
import org.gongli.documents.letters.Letters;
import org.gongli.shared.Missing;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The whole of a case, for who may: an archive of all that the modules have about it, with an index.
@Service
public class Dossiers {

    private final Matters matters;
    private final ObjectProvider<DossierPart> parts;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(Matters matters, ObjectProvider<DossierPart> parts, Letters letters, ApplicationEventPublisher events, Clock clock) {
        this.matters = matters;
        this.parts = parts;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /// Whether this viewer may take the dossier of the subject; for the button on the page of a case.
    public boolean open(Viewer viewer, String subject) {
        return matters.find(subject).filter(matter -> matter.mayTakeDossier(viewer, subject)).isPresent();
    }

    /// Asks for a dossier: from here on it counts as taken, and the trail says so, whatever becomes of the download.
    ///
    /// @param office what stands under the index, such as the viewer's organisation
    /// @throws Missing when there is no such case, or none that this viewer may take
    /// @throws Refused when no index can be written here, for want of a font
    @Transactional
    public Dossier take(Viewer viewer, String subject, String office, boolean english) {
        var matter = matters.find(subject).filter(known -> known.mayTakeDossier(viewer, subject)).orElseThrow(Missing::new);
        letters.requireFonts();
        var members = matter.members(subject);
        events.publishEvent(new DossierTaken(viewer.actor(), subject, viewer.org(), members));
        if (!members.isEmpty() && !viewer.member().map(List::of).equals(Optional.of(members))) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), subject, viewer.org(), members));
        }
        return new Dossier(viewer, subject, matter, office, english);
    }

    /// A dossier that may be written, once.
    public final class Dossier {

        private final Viewer viewer;
        private final String subject;
        private final DocumentMatter matter;
        private final String office;
        private final boolean english;

        private Dossier(Viewer viewer, String subject, DocumentMatter matter, String office, boolean english) {
            this.viewer = viewer;
            this.subject = subject;
            this.matter = matter;
            this.office = office;
            this.english = english;
        }

        public String title() {
            return matter.title(subject, english);
        }

        /// Writes the archive piece by piece; at no time is more than one piece in memory. The index is its last piece, because only then the digests are known.
        public void writeTo(OutputStream out) throws IOException {
            var zip = new ZipOutputStream(out);
            var binder = new ZipBinder(zip, clock.instant());
            parts.stream().sorted(Comparator.comparingInt(Ordered::getOrder)).forEach(part -> part.write(viewer, subject, english, binder));
            binder.finish(new Index(letters, subject, title(), office, clock.instant(), english));
            zip.finish();
        }
    }
}
