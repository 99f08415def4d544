package org.gongli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.documents.content.DocumentKind;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class UploadTests {

    private static final String WORDS = "words that nobody finds in the database";

    private final Given given;
    private final Uploads uploads;
    private final Destroying destroying;
    private final ExampleMatter matter;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    UploadTests(Given given, Uploads uploads, Destroying destroying, ExampleMatter matter, MovableClock clock, JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.uploads = uploads;
        this.destroying = destroying;
        this.matter = matter;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void what_is_kept_is_sealed_and_opens_for_its_owner_and_those_whom_the_case_admits() {
        var town = given.town("Uploads");
        var union = town.union("Shoes");
        var member = union.member("Chen Mei");
        var id = keep(member, union);

        assertThat(uploads.open(member, id).content()).isEqualTo(Samples.pdf(WORDS));
        assertThat(uploads.open(town.viewer(Role.TOWN), id).kind()).isEqualTo(DocumentKind.PDF);
        var stored = jdbc.sql("select sealed from documents.content where document_id = :id").param("id", id).query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PDF").doesNotContain(WORDS);
    }

    @Test
    void strangers_find_nothing_there() {
        var union = given.town("Mine").union("Shoes");
        var id = keep(union.member("Chen Mei"), union);

        for (var stranger : new Viewer[] {union.member("Li Na"), given.town("Theirs").viewer(Role.TOWN), given.city("Elsewhere").viewer(Role.AUDITOR)}) {
            assertThatThrownBy(() -> uploads.open(stranger, id)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> uploads.takeBack(stranger, id)).isInstanceOf(Missing.class);
        }
        assertThatThrownBy(() -> uploads.takeBack(union.viewer(Role.CHAIR), id)).as("an officer opens and does not destroy").isInstanceOf(Missing.class);
    }

    @Test
    void each_opening_by_another_is_a_trace_and_ones_own_is_none() {
        var union = given.town("Traces").union("Shoes");
        var member = union.member("Chen Mei");
        var id = keep(member, union);

        uploads.open(member, id);
        assertThat(reads(id)).isZero();
        uploads.open(union.viewer(Role.CHAIR), id);
        assertThat(reads(id)).isOne();
    }

    @Test
    void it_is_a_file_to_save_and_never_a_page() {
        var union = given.town("Pages").union("Shoes");
        var member = union.member("Chen Mei");
        var id = keep(member, union);

        assertThat(get(member, "/documents/" + id)).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff").hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .headers().hasHeaderSatisfying("Content-Disposition", values -> assertThat(values.getFirst()).startsWith("attachment").contains("payslip.pdf"));
        assertThat(get(member, "/me/documents")).hasStatusOk().bodyText().contains("payslip.pdf");
        assertThat(get(union.member("Li Na"), "/documents/" + id)).hasStatus(404);
    }

    @Test
    void content_that_was_moved_to_another_row_does_not_open() {
        var union = given.town("Moved").union("Shoes");
        var member = union.member("Chen Mei");
        var one = keep(member, union);
        var other = keep(member, union);

        jdbc.sql("delete from documents.content where document_id = :other").param("other", other).update();
        jdbc.sql("insert into documents.content (document_id, sealed) select :other, sealed from documents.content where document_id = :one").param("one", one).param("other", other).update();

        assertThatThrownBy(() -> uploads.open(member, other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> jdbc.sql("update documents.content set sealed = '\\x00' where document_id = :one").param("one", one).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void when_its_day_comes_it_is_gone_at_once_and_destroyed_by_one_of_many() {
        var union = given.town("Expiry").union("Shoes");
        var member = union.member("Chen Mei");
        var ids = IntStream.range(0, 20).mapToObj(i -> keep(member, union)).toList();
        clock.advance(Duration.ofDays(31));

        assertThatThrownBy(() -> uploads.open(member, ids.getFirst())).isInstanceOf(Refused.class).hasMessage("documents.destroyed");
        Crowd.all(Collections.nCopies(4, (Callable<Integer>) () -> destroying.destroyExpired(clock.instant())));

        for (var id : ids) {
            assertThat(jdbc.sql("select why from documents.document where id = :id").param("id", id).query(String.class).single()).isEqualTo("EXPIRED");
            assertThat(jdbc.sql("select count(*) from documents.content where document_id = :id").param("id", id).query(Long.class).single()).isZero();
            assertThat(entries(id, "documents.document-destroyed")).as("destroyed once").isOne();
        }
        assertThat(get(member, "/me/documents")).hasStatusOk().bodyText().contains("Destroyed on its day");
        assertThat(get(member, "/documents/" + ids.getFirst())).hasStatus(422);
    }

    @Test
    void the_database_gives_a_destroyed_document_no_content() {
        var union = given.town("Again").union("Shoes");
        var member = union.member("Chen Mei");
        var id = keep(member, union);
        uploads.takeBack(member, id);

        assertThatThrownBy(() -> jdbc.sql("insert into documents.content (document_id, sealed) values (:id, '\\x00')").param("id", id).update()).isInstanceOf(DataIntegrityViolationException.class);
        var kept = keep(member, union);
        assertThatThrownBy(() -> jdbc.sql("update documents.document set destroyed_at = now(), why = 'EXPIRED' where id = :id").param("id", kept).update())
                .as("destroyed by name only").isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void who_lent_it_takes_it_back_unless_the_case_rests_on_it() {
        var union = given.town("Back").union("Shoes");
        var member = union.member("Chen Mei");
        var id = keep(member, union);
        matter.need(ExampleMatter.subject(union.id()));

        assertThatThrownBy(() -> uploads.takeBack(member, id)).isInstanceOf(Refused.class).hasMessage("documents.needed");

        uploads.release(union.viewer(Role.CHAIR).actor(), ExampleMatter.subject(union.id()));
        assertThatThrownBy(() -> uploads.open(member, id)).isInstanceOf(Refused.class).hasMessage("documents.destroyed");
    }

    @Test
    void a_case_takes_fifty_however_many_come_at_once() {
        var union = given.town("Many").union("Shoes");
        var member = union.member("Chen Mei");
        var tries = Crowd.all(Collections.nCopies(55, (Callable<Boolean>) () -> {
            try {
                keep(member, union);
                return true;
            } catch (DataIntegrityViolationException e) {
                return false;
            }
        }));

        assertThat(tries.stream().filter(kept -> kept)).hasSize(50);
    }

    @Test
    void a_file_that_is_too_large_or_refused_leaves_nothing() {
        var union = given.town("Large").union("Shoes");
        var member = union.member("Chen Mei");

        for (var file : new byte[][] {new byte[Uploads.LARGEST + 1], Samples.pdf("<< /S /JavaScript >>"), new byte[0]}) {
            assertThatThrownBy(() -> uploads.keep(member, document(file, member, union))).isInstanceOf(Refused.class);
        }
        assertThat(jdbc.sql("select count(*) from documents.document where kept_by = :by").param("by", member.account()).query(Long.class).single()).isZero();
    }

    @Test
    void names_of_files_lead_nowhere() {
        assertThat(FileNames.of("../../etc/passwd", DocumentKind.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileNames.of("C:\\Users\\x\\a.exe", DocumentKind.PDF)).isEqualTo("a.pdf");
        assertThat(FileNames.of("photo.JPG.exe", DocumentKind.JPEG)).isEqualTo("photo.JPG.jpg");
        assertThat(FileNames.of("", DocumentKind.PNG)).isEqualTo("document.png");
        assertThat(FileNames.of(".htaccess", DocumentKind.PNG)).isEqualTo("document.png");
        assertThat(FileNames.of("a\r\nSet-Cookie: b\u202e\".pdf", DocumentKind.PDF)).isEqualTo("a Set-Cookie_ b_.pdf");
        assertThat(FileNames.of("\ud842\udfb7".repeat(200), DocumentKind.PDF)).isEqualTo("\ud842\udfb7".repeat(100) + ".pdf");
    }

    private DocumentId keep(Viewer member, Given.Place union) {
        return uploads.keep(member, document(Samples.pdf(WORDS), member, union));
    }

    private NewDocument document(byte[] file, Viewer member, Given.Place union) {
        return new NewDocument("payslip.PDF", new ByteArrayInputStream(file), "documents.purpose", ExampleMatter.subject(union.id()), union.id(), member.self(), day(30));
    }

    private Instant day(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private long reads(DocumentId id) {
        return entries(id, "shared.personal-data-read");
    }

    private long entries(DocumentId id, String action) {
        return jdbc.sql("select count(*) from audit.entry where subject = :subject and action = :action").param("subject", "document/" + id).param("action", action).query(Long.class).single();
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(uri).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
