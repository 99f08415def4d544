package org.gongli.documents;

import java.time.Clock;
import java.time.Instant;
import org.gongli.documents.content.DocumentKind;
import org.gongli.documents.view.KeptDocument;
import org.gongli.shared.Paged;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Documents for programs: what somebody lent, and files in and out, with the same checks as on the pages.
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsApi {

    private final Uploads uploads;
    private final UploadSql sql;
    private final Clock clock;

    DocumentsApi(Uploads uploads, UploadSql sql, Clock clock) {
        this.uploads = uploads;
        this.sql = sql;
        this.clock = clock;
    }

    /// What the viewer lent, and what others handed in about the viewer, the newest first; `next` is the `after` of the next page.
    @GetMapping
    Paged<Line> lent(Viewer viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after) {
        return Paged.of(sql.of(viewer.account(), viewer.records(), clock.instant(), TypedId.parse(after), Paged.SIZE + 1), KeptDocument::id).map(Line::of);
    }

    /// Hands in a file for a subject that takes some from this viewer, for example `hardship/12`.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(Viewer viewer, @RequestParam String subject, @RequestParam MultipartFile file) {
        return new Kept(uploads.lend(viewer, subject, file).value());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> open(Viewer viewer, @PathVariable DocumentId id) {
        return DocumentController.file(uploads.open(viewer, id));
    }

    /// Takes back what was lent: its content is destroyed.
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Viewer viewer, @PathVariable DocumentId id) {
        uploads.takeBack(viewer, id);
    }

    record Kept(long id) {
    }

    /// @param size      in bytes
    /// @param destroyed when its content was destroyed, or its day came; null while it can be opened
    record Line(long id, String fileName, DocumentKind kind, long size, String subject, Instant keptAt, Instant expires, @Nullable Instant destroyed) {

        static Line of(KeptDocument document) {
            return new Line(document.id().value(), document.fileName(), document.kind(), document.size(), document.subject(), document.keptAt(), document.expires(), document.destroyed());
        }
    }
}
