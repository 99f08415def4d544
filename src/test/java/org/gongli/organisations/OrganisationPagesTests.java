package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class OrganisationPagesTests {

    /// Han text as escapes: Houjie town, and the shoe factory of the rare name.
    private static final String HOUJIE = "\u539a\u8857\u9547";
    private static final String RARE = "\ud840\udc0b\u6d8c\u978b\u4e1a";

    private final Given given;
    private final Register register;
    private final OrganisationTree tree;
    private final OrganisationSql sql;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    OrganisationPagesTests(Given given, Register register, OrganisationTree tree, OrganisationSql sql, JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.register = register;
        this.tree = tree;
        this.sql = sql;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\u539a\u8857",
            "HOUJIE",
            "hou jie",
            "hjz",
            "houjie town",
            "Hou'jie",
            "\uff28\uff2a\uff3a",
    })
    void a_town_is_found_by_whatever_is_typed(String typed) {
        var city = given.city("Search city");
        enter(city.id(), OrgKind.TOWN, HOUJIE, "Houjie Town", null);
        enter(city.id(), OrgKind.TOWN, "Other", "Other Town", null);

        assertThat(search(city.viewer(Role.CITY), typed)).contains(HOUJIE).doesNotContain("Other");
    }

    @Test
    void a_union_is_found_by_its_rare_name_and_by_its_code() {
        var town = given.town("Codes");
        var uscc = new Uscc(UsccSamples.company(new Random(1)));
        enter(town.id(), OrgKind.ENTERPRISE, RARE, null, uscc);
        var officer = town.viewer(Role.TOWN);

        assertThat(search(officer, RARE)).contains(RARE);
        assertThat(search(officer, "\ud840\udc0b")).contains(RARE);
        assertThat(search(officer, uscc.code().toLowerCase())).contains(RARE);
        assertThat(search(officer, uscc.code().substring(4, 12))).contains(RARE);
        assertThat(search(officer, "cxy")).contains(RARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%", "a%b", "'", "''; drop", "\u0000", "[", "(", "\ud840"})
    void signs_are_searched_as_they_are(String typed) {
        var town = given.town("Signs");
        enter(town.id(), OrgKind.ENTERPRISE, "Quiet", null, null);

        assertThat(search(town.viewer(Role.TOWN), typed)).doesNotContain("Quiet");
    }

    @Test
    void what_starts_with_the_word_comes_first() {
        var town = given.town("Ranking");
        enter(town.id(), OrgKind.ENTERPRISE, "A Zebra", null, null);
        enter(town.id(), OrgKind.ENTERPRISE, "Zebra", null, null);

        assertThat(search(town.viewer(Role.TOWN), "zebra")).containsSubsequence(">Zebra ", ">A Zebra ");
    }

    @Test
    void an_officer_sees_the_own_subtree_and_nothing_else() {
        var city = given.city("Scope city");
        var mine = city.town("Scopeone");
        var other = city.town("Scopetwo");
        mine.union("Scopemine");
        var stranger = other.union("Scopeother");

        assertThat(body(get("/organisations", mine.viewer(Role.TOWN)))).contains("Scopemine").doesNotContain("Scopeother");
        assertThat(body(get("/organisations?q=scope", city.viewer(Role.CITY)))).contains("Scopemine", "Scopeother");
        assertThat(search(mine.viewer(Role.TOWN), "scopeother")).doesNotContain("Scopeother");
        assertThat(body(get("/api/v1/organisations?q=scopeother", mine.viewer(Role.TOWN)))).contains("\"rows\":[]");
        for (var path : List.of("/organisations/%s", "/organisations/%s/edit", "/organisations/new?parent=%s", "/organisations?below=%s",
                "/organisations.xlsx?below=%s", "/api/v1/organisations/%s", "/api/v1/organisations?below=%s")) {
            assertThat(get(path.formatted(stranger.id()), mine.viewer(Role.TOWN))).as(path).hasStatus(404);
            assertThat(get(path.formatted("no-number"), mine.viewer(Role.TOWN))).as(path).hasStatus(404);
        }
        assertThat(post("/organisations/" + stranger.id(), mine.viewer(Role.TOWN), "name", "Mine now", "version", "1")).hasStatus(404);
        assertThat(post("/organisations/" + stranger.id() + "/close", mine.viewer(Role.TOWN), "version", "1")).hasStatus(404);
        assertThat(post("/organisations", mine.viewer(Role.TOWN), "parent", stranger.id().toString(), "kind", "GROUP", "name", "Mine")).hasStatus(404);
        assertThat(tree.get(stranger.id()).name()).isEqualTo("Scopeother");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"CHAIR", "TOWN", "CITY", "AUDITOR", "ADMINISTRATOR"})
    void every_officer_reads_the_pages_of_the_own_post(Role role) {
        var union = given.town("Reading").union("Reading union");
        var viewer = union.viewer(role);

        assertThat(get("/organisations", viewer)).hasStatusOk();
        assertThat(body(get("/organisations/" + union.id(), viewer))).contains("Reading union", "Reading city");
        assertThat(body(get("/organisations?force=CLOSED", viewer))).contains("/organisations");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MEMBER", "CLERK"})
    void members_and_clerks_have_no_register(Role role) {
        var union = given.town("Closed door").union("Union");

        assertThat(get("/organisations", union.viewer(role))).hasStatus(403);
        assertThat(get("/organisations/" + union.id(), union.viewer(role))).hasStatus(403);
    }

    @Test
    void a_member_sees_the_own_union() {
        var union = given.town("Membertown").union("Memberunion");

        assertThat(body(get("/my-union", union.member("Chen Mei")))).contains("Memberunion", "Membertown");
        assertThat(get("/my-union", union.viewer(Role.CHAIR))).hasRedirectedUrl("/organisations/" + union.id());
    }

    @Test
    void an_officer_enters_an_organisation_by_the_form() {
        var town = given.town("Entering");
        var officer = town.viewer(Role.TOWN);

        assertThat(body(get("/organisations/new?parent=" + town.id(), officer))).contains("ENTERPRISE", "PARTNER").doesNotContain("\"VILLAGE\"");
        var answer = post("/organisations", officer, "parent", town.id().toString(), "kind", "ENTERPRISE", "name", " " + RARE + " ", "headcount", "1,200",
                "uscc", "91350100m000100y43", "industry", "SHOES");
        assertThat(answer).hasStatus3xxRedirection();
        var id = OrgId.of(answer.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
        assertThat(sql.entry(id).facts()).isEqualTo(new Facts(RARE, null, new Uscc("91350100M000100Y43"), Industry.SHOES, 1200, null));
        assertThat(body(get("/organisations/" + id, officer))).contains(RARE, "91350100M000100Y43");
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed_and_names_every_field() {
        var town = given.town("Wrong form");
        var answer = post("/organisations", town.viewer(Role.TOWN), "parent", town.id().toString(), "kind", "ENTERPRISE", "name", "",
                "headcount", "many", "uscc", "123", "address", "<b>Road</b>");

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("name-error", "headcount-error", "uscc-error", "value=\"many\"", "value=\"123\"", "&lt;b>Road&lt;/b>");
    }

    @Test
    void a_code_that_another_has_is_refused_with_its_name() {
        var town = given.town("Taken");
        var uscc = UsccSamples.company(new Random(2));
        enter(town.id(), OrgKind.ENTERPRISE, "First holder", null, new Uscc(uscc));
        var answer = post("/organisations", town.viewer(Role.TOWN), "parent", town.id().toString(), "kind", "ENTERPRISE", "name", "Second", "headcount", "9",
                "uscc", uscc);

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("First holder", "value=\"Second\"");
    }

    @Test
    void a_form_sent_twice_enters_once() {
        var town = given.town("Twice");
        var form = new String[] {"parent", town.id().toString(), "kind", "JOINT", "name", "Joint union"};

        assertThat(post("/organisations", town.viewer(Role.TOWN), form)).hasStatus3xxRedirection();
        assertThat(post("/organisations", town.viewer(Role.TOWN), form)).hasStatus(422);
        assertThat(body(get("/api/v1/organisations?kind=JOINT", town.viewer(Role.TOWN))).split("Joint union")).hasSize(2);
    }

    @Test
    void a_chair_enters_groups_and_nothing_else() {
        var union = given.town("Chairs").union("Chairs union");
        var chair = union.viewer(Role.CHAIR);

        assertThat(post("/organisations", chair, "parent", union.id().toString(), "kind", "GROUP", "name", "Workshop")).hasStatus3xxRedirection();
        assertThat(post("/organisations", chair, "parent", union.id().toString(), "kind", "ENTERPRISE", "name", "Another", "headcount", "5")).hasStatus(422);
        assertThat(post("/organisations", chair, "parent", union.id().toString(), "kind", "nonsense", "name", "Another")).hasStatus(422);
        assertThat(post("/organisations/" + union.id() + "/close", chair, "version", "1")).hasStatus(403);
        assertThat(get("/organisations/new?parent=" + union.id(), union.viewer(Role.AUDITOR))).hasStatus(403);
    }

    @Test
    void the_second_of_two_tabs_is_told_what_the_first_changed_and_keeps_what_was_typed() {
        var union = given.town("Tabs").union("Before");
        var chair = union.viewer(Role.CHAIR);
        var path = "/organisations/" + union.id();
        assertThat(body(get(path + "/edit", chair))).contains("name=\"version\" value=\"1\"", "value=\"Before\"");

        assertThat(post(path, chair, "version", "1", "name", "First tab", "headcount", "10")).hasStatus3xxRedirection();
        var second = post(path, chair, "version", "1", "name", "Second tab", "headcount", "20");

        assertThat(second).hasStatus(422);
        assertThat(body(second)).contains("Before", "First tab", "value=\"Second tab\"", "value=\"20\"", "name=\"version\" value=\"2\"");
        assertThat(tree.get(union.id()).name()).isEqualTo("First tab");
        assertThat(post(path, chair, "version", "2", "name", "Second tab", "headcount", "20")).hasStatus3xxRedirection();
        assertThat(body(get(path, chair))).containsSubsequence("First tab", "Second tab", "Before", "First tab");
    }

    @Test
    void the_list_shows_5000_organisations_page_by_page_without_a_gap() {
        var town = given.town("Paging");
        var officer = town.viewer(Role.TOWN);
        jdbc.sql("""
                insert into organisations.organisation (id, parent_id, path, town_id, kind, name, pinyin, initials, valid_from)
                select f.id, p.id, p.path || f.id || '/', p.id, 'PARTNER', 'Shop ' || f.id, 'shop' || f.id % 7, 's', current_date
                from (select nextval(pg_get_serial_sequence('organisations.organisation', 'id')) as id from generate_series(1, 5000)) f
                join organisations.organisation p on p.id = :town
                """).param("town", town.id()).update();
        var seen = new LinkedHashSet<String>();
        var lines = new ArrayList<String>();
        for (var path = "/organisations?kind=PARTNER"; path != null; path = next(path, officer, seen, lines)) {
            assertThat(lines.size()).isLessThanOrEqualTo(5_000);
        }
        assertThat(lines).hasSize(5_000);
        assertThat(seen).hasSize(5_000);
    }

    @Test
    void the_sheet_opens_and_holds_what_the_list_shows() throws IOException {
        var town = given.town("Sheet");
        enter(town.id(), OrgKind.ENTERPRISE, RARE, null, new Uscc(UsccSamples.company(new Random(3))));
        enter(town.id(), OrgKind.PARTNER, "=1+1", null, null);
        var answer = get("/organisations.xlsx?q=" + RARE, town.viewer(Role.TOWN));

        assertThat(answer).hasStatusOk().headers().hasHeaderSatisfying(HttpHeaders.CONTENT_DISPOSITION, sent -> assertThat(sent.getFirst()).startsWith("attachment; ").endsWith(".xlsx"));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(RARE);
        }
    }

    @Test
    void programs_read_the_same_facts() {
        var union = given.town("Programs").union("Programmed");

        assertThat(get("/api/v1/organisations/" + union.id(), union.viewer(Role.CHAIR))).hasStatusOk().bodyJson()
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("Programmed"))
                .hasPathSatisfying("$.town", town -> assertThat(town).asNumber().isEqualTo((int) tree.get(union.id()).town().value()));
        assertThat(get("/api/v1/organisations?kind=nonsense", union.viewer(Role.CHAIR))).hasStatus(400);
    }

    private String next(String path, Viewer viewer, LinkedHashSet<String> seen, List<String> lines) {
        var body = body(get(path, viewer));
        var ids = Pattern.compile("<th scope=\"row\">\\s*<a href=\"/organisations/(\\d+)\"").matcher(body);
        while (ids.find()) {
            seen.add(ids.group(1));
            lines.add(ids.group(1));
        }
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(body);
        return next.find() ? next.group(1).replace("&amp;", "&") : null;
    }

    private OrgId enter(OrgId parent, OrgKind kind, String name, String nameEn, Uscc uscc) {
        return register.enter(Actor.SYSTEM, parent, NewOrganisation.of(kind, new Facts(name, nameEn, uscc, null, null, null)));
    }

    private String search(Viewer viewer, String typed) {
        return body(sent(mvc.get().uri("/organisations/search").param("q", typed), viewer));
    }

    private MvcTestResult get(String uri, Viewer viewer) {
        return sent(mvc.get().uri(uri), viewer);
    }

    private MvcTestResult post(String uri, Viewer viewer, String... form) {
        var request = mvc.post().uri(uri).header("Sec-Fetch-Site", "same-origin");
        for (var i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return sent(request, viewer);
    }

    private static MvcTestResult sent(MockMvcRequestBuilder request, Viewer viewer) {
        return request.with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
