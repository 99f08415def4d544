package org.gongli.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongli.documents.content.CheckingContent;
import org.gongli.documents.content.Content;
import org.gongli.documents.view.KeptDocument;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/// Keeps what people hand in, for one purpose and until a day.
@Service
public class Uploads {

    /// The largest file, in bytes.
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private final UploadSql sql;
    private final CheckingContent checking;
    private final Matters matters;
    private final Destroying destroying;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Uploads(UploadSql sql, CheckingContent checking, Matters matters, Destroying destroying, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.checking = checking;
        this.matters = matters;
        this.destroying = destroying;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a file from a form, about whoever sends it.
    ///
    /// @throws Refused     with a `documents.…` sentence when the file cannot be taken; nothing of it was kept
    /// @throws Unavailable when there is a virus scanner and it does not answer
    public DocumentId keep(Viewer viewer, MultipartFile file, String purpose, String subject, Instant expires) {
        return keep(viewer, NewDocument.of(viewer, file, purpose, subject, expires));
    }

    /// Keeps a file. It is checked before the database is asked for anything; call it first, where a form has more to do.
    ///
    /// @throws Refused     with a `documents.…` sentence when the file cannot be taken; nothing of it was kept
    /// @throws Unavailable when there is a virus scanner and it does not answer
    public DocumentId keep(Viewer viewer, NewDocument document) {
        matters.of(document.subject());
        var content = checking.check(read(document.content()));
        return transactions.execute(status -> insert(viewer, document, content));
    }

    /// Keeps a file that came through the interface for programs, on the terms of its subject.
    ///
    /// @throws Missing when the viewer may hand in nothing for the subject
    DocumentId lend(Viewer viewer, String subject, MultipartFile file) {
        var terms = matters.find(subject).flatMap(matter -> matter.lending(viewer, subject)).orElseThrow(Missing::new);
        var sent = NewDocument.of(viewer, file, terms.purpose(), subject, clock.instant().plus(terms.kept()));
        return keep(viewer, new NewDocument(sent.fileName(), sent.content(), sent.purpose(), subject, terms.place(), terms.member(), sent.expires()));
    }

    private DocumentId insert(Viewer viewer, NewDocument document, Content content) {
        var id = sql.insert(document, FileNames.of(document.fileName(), content.kind()), content.kind(), content.bytes(), viewer.account(), clock.instant());
        events.publishEvent(new DocumentKept(viewer.actor(), document.place(), id, document.subject(), document.purpose(), content.kind(), document.expires(),
                document.member() == null ? List.of() : List.of(document.member())));
        return id;
    }

    /// Hands out a file, and leaves a trace where it is about somebody else.
    ///
    /// @throws Missing when there is none that this viewer may know of
    /// @throws Refused when its content was destroyed
    @Transactional
    public OpenedDocument open(Viewer viewer, DocumentId id) {
        var row = known(viewer, id);
        if (!own(viewer, row)) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "document/" + id, row.org(), row.members()));
        }
        if (row.destroyed() != null || !row.expires().isAfter(clock.instant())) {
            throw new Refused("documents.destroyed");
        }
        return new OpenedDocument(id, row.fileName(), row.kind(), sql.content(id).orElseThrow(() -> new Refused("documents.destroyed")));
    }

    /// What was handed in for a subject, in its order.
    ///
    /// @throws Missing when the viewer may not open the subject's documents
    public List<KeptDocument> about(Viewer viewer, String subject) {
        if (!matters.mayOpen(viewer, subject)) {
            throw new Missing();
        }
        return sql.about(subject, clock.instant());
    }

    /// Destroys a file that the viewer lent, or that is about the viewer.
    ///
    /// @throws Missing when it is somebody else's
    /// @throws Refused while the case rests on it
    @Transactional
    public void takeBack(Viewer viewer, DocumentId id) {
        var row = sql.row(id).filter(kept -> own(viewer, kept)).orElseThrow(Missing::new);
        if (matters.of(row.subject()).needsDocuments(row.subject())) {
            throw new Refused("documents.needed");
        }
        destroying.destroy(viewer.actor(), row, Destruction.TAKEN_BACK);
    }

    /// Destroys all that was handed in for a subject, for a case that has no use for it any more.
    @Transactional
    public void release(Actor actor, String subject) {
        for (var id : sql.lockAbout(subject)) {
            destroying.destroy(actor, sql.row(id).orElseThrow(), Destruction.RELEASED);
        }
    }

    private UploadSql.Row known(Viewer viewer, DocumentId id) {
        return sql.row(id).filter(row -> own(viewer, row) || matters.mayOpen(viewer, row.subject())).orElseThrow(Missing::new);
    }

    private static boolean own(Viewer viewer, UploadSql.Row row) {
        return row.keeper().equals(viewer.account()) || row.member() != null && viewer.is(row.member());
    }

    private static byte[] read(InputStream content) {
        try (content) {
            var bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("documents.too-large", LARGEST / MEGABYTE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
