package org.gongli.members.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.RosterId;
import org.gongli.members.Unzipped;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@GongliTest
class RosterPagesTests {

    private final Given given;
    private final RosterRun run;
    private final MockMvcTester mvc;

    RosterPagesTests(Given given, RosterRun run, MockMvcTester mvc) {
        this.given = given;
        this.run = run;
        this.mvc = mvc;
    }

    @Test
    void a_chair_uploads_looks_and_confirms() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);

        var page = upload(chair, union, "roster.csv", Sheet.usual().people(2).line("Nobody,123,,,,").bytes()).getRedirectedUrl();
        awaitEnd(page);

        assertThat(get(chair, page)).hasStatusOk().bodyText().contains("Member 0", "154****", "4 ", "citizen ID number has 18 characters").doesNotContain("15408");
        assertThat(post(chair, page + "/confirm")).hasRedirectedUrl(page);
        awaitEnd(page);
        assertThat(get(chair, page)).hasStatusOk().bodyText().contains("Written: 2 new members, 0 updated.");
        assertThat(get(chair, "/rosters")).hasStatusOk().bodyText().contains("roster.csv", "Written");
        assertThat(get(chair, "/members")).hasStatusOk().bodyText().contains("Member 0", "Member 1");
    }

    @Test
    void while_it_runs_the_page_asks_again_by_itself_with_and_without_scripts() {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        var roster = run.keep(chair, union.id(), Sheet.usual().people(1).file());

        assertThat(get(chair, "/rosters/" + roster)).hasStatusOk().bodyText().contains("hx-trigger=\"every 1s\"", "<noscript><meta http-equiv=\"refresh\"", "Waiting in line");
        run.read(roster);
        assertThat(get(chair, "/rosters/" + roster)).hasStatusOk().bodyText().doesNotContain("hx-get=", "http-equiv=\"refresh\"");
    }

    @Test
    void the_same_file_again_says_that_it_changes_nothing_and_offers_nothing_to_confirm() {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        var file = Sheet.usual().people(2).file();
        var first = run.keep(chair, union.id(), file);
        run.read(first);
        run.confirm(first);
        var again = run.keep(chair, union.id(), file);
        run.read(again);

        assertThat(get(chair, "/rosters/" + again)).hasStatusOk().bodyText().contains("This roster changes nothing: all 2 people").doesNotContain("/confirm");
    }

    @Test
    void the_rows_come_back_with_a_fix_here_column() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        var mei = Sheet.someone();
        var roster = run.keep(chair, union.id(), Sheet.of("Remarks,Name,ID number,Fix here").line("x,Chen Mei,%s,".formatted(mei.id().number()))
                .line("y,Li Lei,441900199003159880,old sentence").line("z,Chen Mei,%s,".formatted(mei.id().number())).file());
        run.read(roster);

        var sheet = Unzipped.text(get(chair, "/rosters/" + roster + "/fix.xlsx").exchange().getResponse().getContentAsByteArray());

        assertThat(sheet).contains("Remarks", "Fix here", "Chen Mei", "441900199003159880", "The check digit of this citizen ID number does not fit", "The same person as in row 2")
                .doesNotContain("old sentence");
    }

    @Test
    void hostile_files_are_refused_through_the_upload() throws Exception {
        var union = given.town("Houjie").union("Shoes");

        assertRefused(union, "roster.xlsx", "%PDF-1.7 not a table".getBytes(StandardCharsets.US_ASCII), "is a PDF");
        assertRefused(union, "roster.xlsx", workbook("<row r='1'><c r='ZZZZZZ2000000000'><v>1</v></c></row>"), "roster.xlsx");
        assertRefused(union, "roster.xlsx", workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(1 << 20) + "</t></is></c></row>"), "roster.xlsx");
        assertRefused(union, "..\\..\\secret/roster.csv", new byte[] {'n', 'a', 0, 1, 2, (byte) 0xff}, "roster.csv");
        assertRefused(union, "titles.csv", "name,citizen id".getBytes(StandardCharsets.UTF_8), "nothing below the titles");
    }

    @Test
    void no_file_and_no_form_are_a_sentence() {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);

        assertThat(upload(chair, union, "", new byte[0])).extracting(MockHttpServletResponse::getStatus).isEqualTo(422);
        assertThat(post(chair, "/rosters").param("org", union.id().toString())).hasStatus(422).bodyText().contains("No file was chosen");
    }

    @Test
    void an_officer_of_the_town_finds_the_union_and_uploads_for_it() {
        var town = given.town("Houjie");
        var union = town.union("Evening Star Shoes");
        var officer = town.viewer(Role.TOWN);

        assertThat(get(officer, "/rosters/new")).hasStatusOk().bodyText().contains("name=\"q\"").doesNotContain("type=\"file\"");
        assertThat(get(officer, "/rosters/new?q=Evening")).hasStatusOk().bodyText().contains("Evening Star Shoes", "/rosters/new?org=" + union.id());
        assertThat(get(officer, "/rosters/new?org=" + union.id())).hasStatusOk().bodyText().contains("type=\"file\"");
        assertThat(get(given.town("Other").viewer(Role.TOWN), "/rosters/new?q=Evening")).hasStatusOk().bodyText().doesNotContain("Evening Star Shoes");
        assertThat(get(given.town("Other").viewer(Role.TOWN), "/rosters/new?org=" + union.id())).hasStatus(404);
    }

    @Test
    void a_program_brings_a_roster_in() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        var answer = mvc.post().uri("/api/v1/rosters").multipart().file("file", Sheet.usual().people(3).line("Nobody,1,,,,").bytes()).param("org", union.id().toString())
                .header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(chair))).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(202);
        var place = answer.getHeader("Location");
        awaitEnd(place);

        assertThat(get(chair, place)).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("READY");
        assertThat(get(chair, place)).bodyJson().extractingPath("$.problems[0].row").isEqualTo(5);
        assertThat(post(chair, place + "/confirm")).hasStatus(202);
        awaitEnd(place);
        assertThat(get(chair, place)).bodyJson().extractingPath("$.counts.fresh").isEqualTo(3);
    }

    private void assertRefused(Given.Place union, String name, byte[] file, String sentence) throws IOException {
        var chair = union.viewer(Role.CHAIR);
        var page = upload(chair, union, name, file).getRedirectedUrl();
        awaitEnd(page);
        assertThat(get(chair, page)).as(name).hasStatusOk().bodyText().contains("notice-danger", sentence);
        assertThat(get(union.viewer(Role.CHAIR), "/members")).bodyText().doesNotContain("/members/1");
    }

    private void awaitEnd(String page) {
        var id = RosterId.of(page.substring(page.lastIndexOf('/') + 1));
        var latest = Instant.now().plus(Duration.ofSeconds(60));
        while (run.roster(id).status().running()) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.onSpinWait();
        }
    }

    private MockHttpServletResponse upload(Viewer viewer, Given.Place union, String name, byte[] content) {
        var file = new MockMultipartFile("file", name, "application/octet-stream", content);
        return mvc.post().uri("/rosters").multipart().file(file).param("org", union.id().toString()).header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(viewer))).exchange().getResponse();
    }

    private MockMvcRequestBuilder get(Viewer viewer, String path) {
        return mvc.get().uri(URI.create(path)).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
    }

    private MockMvcRequestBuilder post(Viewer viewer, String path) {
        return mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
    }

    private static byte[] workbook(String rows) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/xl/workbook.xml' "
                    + "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
            part(zip, "xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                    + "<sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
