package org.gongli.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.gongli.documents.content.DocumentKind;
import org.gongli.documents.view.KeptDocument;
import org.gongli.shared.Paged;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
@Tag(name = "Documents", description = "Files that the caller lent for a purpose.")
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

    @GetMapping
    @Operation(summary = "List the caller's documents",
            description = "Those that the caller lent, and those that others handed in about the caller, the newest first.")
    Paged<Line> lent(Viewer viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after) {
        return Paged.of(sql.of(viewer.account(), viewer.records(), clock.instant(), TypedId.parse(after), Paged.SIZE + 1), KeptDocument::id).map(Line::of);
    }

    @PostMapping
    @Operation(summary = "Hand in a document",
            description = "For a subject that takes some from the caller, for example `hardship/12`. The kind is told by the content; images are drawn anew.")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404")
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(Viewer viewer, @RequestParam String subject, @RequestParam MultipartFile file) {
        return new Kept(uploads.lend(viewer, subject, file).value());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Fetch a document", description = "Its bytes, with its type in `Content-Type`. The reading is written down.")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> open(Viewer viewer, @PathVariable DocumentId id) {
        return DocumentController.file(uploads.open(viewer, id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a document back", description = "Its content is destroyed. Refused while something rests on it.")
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
