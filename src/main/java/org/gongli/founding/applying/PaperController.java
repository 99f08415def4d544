package org.gongli.founding.applying;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.gongli.documents.letters.Certificates;
import org.gongli.documents.letters.Letters;
import org.gongli.founding.FoundingId;
import org.gongli.founding.view.FoundingRow;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.CityTime;
import org.gongli.shared.Missing;
import org.gongli.shared.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The papers of a union that was founded: its certificate, and the reply of the city.
@Controller
class PaperController {

    private static final String NOT_APPLICABLE = "/";
    private static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final FoundingPageSql sql;
    private final FoundingSql foundings;
    private final Certificates certificates;
    private final Letters letters;
    private final OrganisationTree tree;

    PaperController(FoundingPageSql sql, FoundingSql foundings, Certificates certificates, Letters letters, OrganisationTree tree) {
        this.sql = sql;
        this.foundings = foundings;
        this.certificates = certificates;
        this.letters = letters;
        this.tree = tree;
    }

    @GetMapping("/foundings/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(Viewer viewer, @PathVariable FoundingId id) {
        return paper(letters.pdf("founding/certificate", values(founded(viewer, id))), MediaType.APPLICATION_PDF, "certificate-" + id + ".pdf");
    }

    @GetMapping("/foundings/{id}/reply.docx")
    ResponseEntity<byte[]> reply(Viewer viewer, @PathVariable FoundingId id) {
        return paper(letters.word("founding/reply", values(founded(viewer, id))), WORD, "reply-" + id + ".docx");
    }

    private FoundingRow founded(Viewer viewer, FoundingId id) {
        return sql.row(viewer, id).filter(row -> row.foundedAt() != null).orElseThrow(Missing::new);
    }

    private Map<String, Object> values(FoundingRow row) {
        var certificate = certificates.about(FoundingMatter.subject(row.id())).stream().findFirst().orElseThrow(Missing::new);
        var founding = foundings.founding(row.id());
        var election = foundings.election(row.id()).orElseThrow(Missing::new);
        var foundedOn = LocalDate.ofInstant(Objects.requireNonNull(row.foundedAt()), CityTime.ZONE);
        var city = tree.chain(tree.get(row.town())).getFirst();
        return Map.ofEntries(Map.entry("union", row.unionName()), Map.entry("enterprise", row.enterprise()), Map.entry("uscc", founding.uscc() == null ? NOT_APPLICABLE : founding.uscc().code()),
                Map.entry("chair", election.chair()), Map.entry("years", founding.termYears()), Map.entry("electedOn", election.heldOn()), Map.entry("foundedOn", foundedOn),
                Map.entry("number", EnteringUnions.number(foundedOn, row.id())), Map.entry("issuer", city.name()), Map.entry("town", row.townName()),
                Map.entry("attending", election.attending()), Map.entry("entitled", election.entitled()), Map.entry("address", certificate.address()),
                Map.entry("code", certificate.code()));
    }

    private static ResponseEntity<byte[]> paper(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
