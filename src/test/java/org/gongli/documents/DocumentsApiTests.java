package org.gongli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Files in and out by programs.
@GongliTest
class DocumentsApiTests {

    private final Given given;
    private final MockMvcTester mvc;

    DocumentsApiTests(Given given, MockMvcTester mvc) {
        this.given = given;
        this.mvc = mvc;
    }

    @Test
    void a_file_is_handed_in_listed_read_again_and_taken_back() throws Exception {
        var union = given.town("Files").union("Shoes");
        var member = union.member("Chen Mei");
        var kept = keep(member, union, Samples.pdf());
        assertThat(kept).hasStatus(201);
        var id = kept.getResponse().getContentAsString().replaceAll("\\D", "");

        assertThat(get(member, "/api/v1/documents")).bodyJson().extractingPath("$.rows[0].id").isEqualTo(Integer.valueOf(id));
        assertThat(get(member, "/api/v1/documents/" + id)).hasStatusOk().hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(get(union.member("Li Na"), "/api/v1/documents/" + id)).hasStatus(404);
        assertThat(destroy(union.member("Li Na"), id)).hasStatus(404);
        assertThat(destroy(member, id)).hasStatus(204);
        assertThat(get(member, "/api/v1/documents/" + id)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("documents.destroyed");
    }

    @Test
    void what_a_page_would_refuse_is_refused() {
        var union = given.town("Files").union("Shoes");

        assertThat(keep(union.member("Chen Mei"), union, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(get(union.member("Li Na"), "/api/v1/documents")).bodyJson().extractingPath("$.rows").asArray().isEmpty();
    }

    @Test
    void nobody_hands_in_for_a_matter_of_strangers_or_for_none() {
        var member = given.town("Files").union("Shoes").member("Chen Mei");

        assertThat(keep(member, given.town("Other").union("Hats"), Samples.pdf())).hasStatus(404);
        assertThat(upload(member, "none/1", Samples.pdf())).hasStatus(404);
        assertThat(upload(member, "hardship/999999999", Samples.pdf())).hasStatus(404);
    }

    private MvcTestResult keep(Viewer viewer, Place union, byte[] content) {
        return upload(viewer, ExampleMatter.subject(union.id()), content);
    }

    private MvcTestResult upload(Viewer viewer, String subject, byte[] content) {
        return mvc.post().uri("/api/v1/documents").multipart().file(new MockMultipartFile("file", "proof.pdf", "application/pdf", content)).param("subject", subject)
                .header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult destroy(Viewer viewer, String id) {
        return mvc.delete().uri("/api/v1/documents/" + id).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
