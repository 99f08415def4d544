package org.gongli.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.gongli.documents.view.KeptDocument;
import org.gongli.documents.view.LentDocuments;
import org.gongli.shared.Paged;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Hands out what is kept, always as a file to save and never as a page; and shows people what they lent, for what and until when.
@Controller
class DocumentController {

    private final Uploads uploads;
    private final UploadSql sql;
    private final Clock clock;

    DocumentController(Uploads uploads, UploadSql sql, Clock clock) {
        this.uploads = uploads;
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> open(Viewer viewer, @PathVariable DocumentId id) {
        return file(uploads.open(viewer, id));
    }

    /// A file to save, which nothing in a browser runs.
    static ResponseEntity<byte[]> file(OpenedDocument document) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(document.content());
    }

    @GetMapping("/me/documents")
    ModelAndView lent(Viewer viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after) {
        var documents = sql.of(viewer.account(), viewer.records(), clock.instant(), TypedId.parse(after), Paged.SIZE + 1);
        return Page.show("documents/lent", new LentDocuments(Paged.of(documents, KeptDocument::id)));
    }

    @PostMapping("/me/documents/{id}/destroy")
    ModelAndView takeBack(Viewer viewer, @PathVariable DocumentId id) {
        uploads.takeBack(viewer, id);
        return Page.redirect("/me/documents");
    }
}
