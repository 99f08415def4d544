package org.gongli.documents.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongli.access.ViewerAuthentication;
import org.gongli.documents.DocumentId;
import org.gongli.documents.ExampleMatter;
import org.gongli.documents.NewDocument;
import org.gongli.documents.Samples;
import org.gongli.documents.Uploads;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@GongliTest
class DossierTests {

    private final Given given;
    private final Uploads uploads;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    DossierTests(Given given, Uploads uploads, Clock clock, JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.uploads = uploads;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @Test
    void the_dossier_holds_every_piece_and_an_index_with_their_digests() throws Exception {
        var union = given.town("Dossiers").union("Shoes");
        var member = union.member("Chen Mei");
        keep(member, union, "../payslip.pdf");
        keep(member, union, "payslip.pdf");
        uploads.takeBack(member, keep(member, union, "gone.pdf"));

        var answer = get(union.viewer(Role.CHAIR), "/dossiers/" + ExampleMatter.subject(union.id()));
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/zip").hasHeader("X-Content-Type-Options", "nosniff");
        var files = unpacked(answer.getResponse().getContentAsByteArray());

        assertThat(files.keySet()).containsExactly("01-payslip.pdf", "02-payslip.pdf", "index.json", "index.pdf");
        var pieces = JsonMapper.builder().build().readTree(files.get("index.json")).get("pieces");
        for (var piece : pieces) {
            var file = files.get(piece.get("file").asString());
            assertThat(piece.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
            assertThat(piece.get("bytes").asInt()).isEqualTo(file.length);
        }
        try (var index = Loader.loadPDF(files.get("index.pdf"))) {
            assertThat(new PDFTextStripper().getText(index)).contains("01-payslip.pdf").contains("gone.pdf: its content was destroyed");
        }
    }

    @Test
    void who_took_it_stands_in_the_trail_and_strangers_find_nothing() {
        var union = given.town("Trail").union("Shoes");
        var subject = ExampleMatter.subject(union.id());

        assertThat(get(given.town("Others").viewer(Role.TOWN), "/dossiers/" + subject)).hasStatus(404);
        assertThat(taken(subject)).isZero();
        assertThat(get(union.viewer(Role.CHAIR), "/dossiers/" + subject)).hasStatusOk();
        assertThat(taken(subject)).isOne();
        for (var nonsense : new String[] {"/dossiers/none/1", "/dossiers/example/x", "/dossiers/example/-1"}) {
            assertThat(get(union.viewer(Role.CHAIR), nonsense)).as(nonsense).hasStatus(404);
        }
    }

    private long taken(String subject) {
        return jdbc.sql("select count(*) from audit.entry where action = 'documents.dossier-taken' and subject = :subject").param("subject", subject).query(Long.class).single();
    }

    private DocumentId keep(Viewer member, Place union, String name) {
        return uploads.keep(member, new NewDocument(name, new ByteArrayInputStream(Samples.pdf(name)), "documents.purpose", ExampleMatter.subject(union.id()), union.id(), member.self(),
                clock.instant().plus(Duration.ofDays(1))));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(uri).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
