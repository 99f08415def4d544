package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.gongli.access.ViewerAuthentication;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.hardship.granting.PayingAid;
import org.gongli.procedures.Action;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.core.io.ClassPathResource;

/// Whatever a chair can open says the same before and after a member of the union asks for aid, and while it is decided and paid, byte for byte.
@GongliTest
@Tag("volume")
class NonInterferenceTests {

    private static final int CHAIR_COLUMN = 5;
    /// Health, time and the gallery of components show the clock, and the copy of one's own data lists its own fetching. The public notice is for everybody, by the member's consent: what it says has a test of its own.
    private static final Set<String> NOT_OF_THE_UNION = Set.of("/health", "/api/v1/time", "/notices/public", "/notices/public.xlsx", "/error", "/gallery", "/me/data/exports/{id}");
    private static final List<String> FIGURES = List.of("M01", "M02", "M03", "M04", "M05", "M05P", "M06", "B06");

    private final GivenHardship hardship;
    private final PayingAid paying;
    private final Clock clock;
    private final Map<String, Function<Role, RouteExample>> examples = new TreeMap<>();

    NonInterferenceTests(GivenHardship hardship, PayingAid paying, Clock clock, List<RouteExamples> examples) {
        this.hardship = hardship;
        this.paying = paying;
        this.clock = clock;
        examples.forEach(some -> this.examples.putAll(some.examples()));
    }

    static List<String> plainRoutes() throws IOException {
        return routes().filter(route -> !route.contains("{")).toList();
    }

    static List<String> routesWithVariables() throws IOException {
        return routes().filter(route -> route.contains("{")).toList();
    }

    /// Every GET route that a chair may use.
    private static Stream<String> routes() throws IOException {
        return new ClassPathResource("policy.csv").getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1).map(line -> line.replace(" ", "").split(",")).filter(row -> row[1].equals("GET") && !row[CHAIR_COLUMN].equals("-"))
                .map(row -> row[2]).filter(path -> !path.contains("*") && !NOT_OF_THE_UNION.contains(path));
    }

    @Test
    void a_chair_learns_nothing_from_a_member_who_asks_for_aid() throws IOException {
        var world = hardship.world().funded(100_000);
        var asked = new ArrayList<>(plainRoutes());
        var colleague = world.union.enrol("Colleague");
        for (var member : List.of(world.member.self(), colleague)) {
            asked.addAll(List.of("/members/" + member, "/members/" + member + "/edit", "/membership/members/" + member, "/membership/members/" + member + "/transfer",
                    "/members?search=" + member));
        }
        asked.addAll(List.of("/organisations/" + world.union.id(), "/organisations/" + world.town.id(), "/organisations/" + world.city.id(), "/terms/" + world.union.id(),
                "/budgets/" + world.desks.get(world.union.id()).line, "/desk/hardship?state=REVIEW&kind=MEDICAL", "/desk/hardship.xlsx?state=REVIEW", "/cases?procedure=hardship",
                "/desk/cases?procedure=hardship"));

        var id = assertNothingShows(world, world.chair, asked);

        assertThat(asked).hasSizeGreaterThan(90);
        assertThat(hardship.aids(id)).containsExactly("TOWN 1000 PAID", "CITY 500 PAID");
        assertThat(read(world.chair, List.of("/desk/hardship/" + id, "/dossiers/hardship/" + id)).values()).allMatch(answer -> answer.startsWith("404"));
    }

    /// Something of the union's own lies behind each address that has a variable, as the module's own tests of the policy make it.
    @ParameterizedTest
    @MethodSource("routesWithVariables")
    void what_the_union_has_says_nothing_either(String route) throws IOException {
        var example = example(route);
        var world = hardship.around(example.viewer()).funded(100_000);
        var asked = new ArrayList<>(List.of(example.inside()));
        asked.addAll(example.outside());
        if (route.contains("/figures/{id}")) {
            FIGURES.forEach(figure -> asked.add(route.replace("{id}", figure) + "?organisation=" + world.union.id()));
        }

        assertNothingShows(world, example.viewer(), asked);
    }

    /// Of what is open to anybody no module has an example.
    private RouteExample example(String route) {
        var made = examples.get("GET " + route);
        if (made != null) {
            return made.apply(Role.CHAIR);
        }
        var chair = hardship.world().chair;
        return switch (route) {
            case "/giveaways/{id}", "/api/v1/giveaways/{id}" -> {
                var voucher = examples.get("GET /vouchers/{offer}").apply(Role.CHAIR);
                yield RouteExample.of(voucher.viewer(), route.replace("{id}", last(voucher.inside())));
            }
            case "/notices/public/{id}" -> RouteExample.of(chair, route.replace("{id}", endedNotice()));
            case "/procedures/{key}", "/procedures/{key}.bpmn20.xml" -> RouteExample.of(chair, route.replace("{key}", "hardship"), route.replace("{key}", "hardship-appeal"));
            case "/calendar/{year}" -> RouteExample.of(chair, "/calendar/2026");
            case "/rules/{card}", "/api/v1/rules/{card}" -> RouteExample.of(chair, route.replace("{card}", "AID-02"), route.replace("{card}", "AID-08"));
            case "/figures/{id}", "/figures/{id}/records", "/figures/{id}/records.xlsx", "/api/v1/figures/{id}", "/api/v1/figures/{id}/records" ->
                    RouteExample.of(chair, route.replace("{id}", "M03"), FIGURES.stream().map(figure -> route.replace("{id}", figure)).toArray(String[]::new));
            case "/join/{code}", "/join/status/{token}", "/verify/{code}" -> RouteExample.of(chair, route.replaceAll("\\{[a-z]+}", "UNKNOWN"));
            default -> throw new AssertionError("no example of " + route + ": what stands there for a chair?");
        };
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String endedNotice() {
        var other = hardship.world().funded(1_000);
        var id = other.agreed(0, 0);
        other.noticeOver(id);
        return hardship.jdbc.sql("select n.id from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject")
                .param("subject", "hardship/" + id).query(String.class).single();
    }

    /// Reads the addresses at each stage of an application, from nothing to the money on the member's account.
    private AidApplicationId assertNothingShows(World world, Viewer chair, List<String> asked) throws IOException {
        read(chair, asked); // what is marked as read by reading it
        var before = read(chair, asked);
        assertThat(before.values()).as("something can be read at all").anyMatch(answer -> !answer.startsWith("5"));
        assertSame("nothing happened", before, read(chair, asked));

        var id = world.draft(GivenHardship.form());
        assertSame("a draft", before, read(chair, asked));
        world.submit(id, false);
        assertSame("handed in", before, read(chair, asked));
        world.visited(id);
        assertSame("visited", before, read(chair, asked));
        world.decide(world.townOfficer, id, Action.APPROVE, 1_000);
        world.decide(world.cityOfficer, id, Action.APPROVE, 500);
        assertSame("decided", before, read(chair, asked));
        world.noticeOver(id);
        while (paying.requestOne(clock.instant())) {
            // until nothing is left
        }
        assertSame("asked of the cashiers", before, read(chair, asked));
        world.pay(id);
        assertSame("paid", before, read(chair, asked));
        return id;
    }

    private static void assertSame(String stage, Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet().stream().filter(address -> !before.get(address).equals(after.get(address)))).as("%s: addresses that answer otherwise", stage).isEmpty();
    }

    /// The test sees what it looks for: with the member's consent the chair's pages change.
    @Test
    void with_consent_the_chair_learns_of_it() throws IOException {
        var world = hardship.world();
        var asked = List.of("/desk/hardship", "/desk/cases", "/cases");
        var before = read(world.chair, asked);

        world.submitted(true);

        assertThat(read(world.chair, asked)).allSatisfy((address, answer) -> assertThat(answer).as(address).isNotEqualTo(before.get(address)));
    }

    /// Who takes the consent back is no more to be found by the union.
    @Test
    void when_the_consent_is_taken_back_the_chair_forgets() throws IOException {
        var world = hardship.world().funded(100_000);
        var asked = List.of("/desk/hardship", "/desk/hardship.xlsx", "/desk/cases", "/cases", "/api/v1/cases", "/api/v1/hardship", "/desk");
        var before = read(world.chair, asked);
        var id = world.submitted(true);
        world.decide(world.chair, id, Action.CONFIRM, 0);
        var file = hardship.jdbc.sql("select id from procedures.case_file where subject = :subject").param("subject", "hardship/" + id).query(Long.class).single();
        var consent = hardship.jdbc.sql("select id from members.consent where subject = :subject and purpose like '%ENTERPRISE%'").param("subject", "hardship/" + id).query(Long.class).single();

        assertThat(hardship.post(world.member, "/me/consents/" + consent + "/withdraw", Map.of())).hasStatus3xxRedirection();

        assertSame("taken back", before, read(world.chair, asked));
        assertThat(read(world.chair, List.of("/desk/hardship/" + id, "/cases/" + file, "/api/v1/cases/" + file, "/api/v1/hardship/" + id)).values()).allMatch(answer -> answer.startsWith("404"));
        assertThat(hardship.state(id)).isEqualTo(ApplicationState.REVIEW);
    }

    /// The public notice is the only place where a chair may meet a member of the union who asks for aid: it says surname, town and kind.
    @Test
    void the_public_notice_names_neither_the_union_nor_the_whole_name() throws IOException {
        var world = hardship.world().funded(100_000);
        world.agreed(1_000, 500);

        var notices = read(world.chair, List.of("/notices/public", "/notices/public.xlsx"));

        assertThat(notices.values()).allSatisfy(notice -> assertThat(notice).doesNotContain("Applicant", hardship.tree.get(world.union.id()).name() + "\"", "1,000", "CANCER"));
    }

    /// Status and body of each answer.
    private Map<String, String> read(Viewer chair, List<String> addresses) throws IOException {
        var answers = new TreeMap<String, String>();
        for (var address : addresses) {
            for (var language : List.of("zh", "en")) {
                var asked = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
                var response = hardship.mvc.get().uri(asked).with(authentication(new ViewerAuthentication(chair))).exchange().getResponse();
                answers.put(asked, response.getStatus() + "\n" + said(response.getContentAsByteArray()));
            }
        }
        return answers;
    }

    /// Documents carry the time of their making: packed ones are compared part by part, PDF by its words.
    private static String said(byte[] body) throws IOException {
        if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
            return unpacked(body);
        }
        var pdf = body.length > 3 && new String(body, 0, 4, StandardCharsets.US_ASCII).equals("%PDF");
        return steady(pdf ? words(body) : new String(body, StandardCharsets.UTF_8));
    }

    private static String words(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var words = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                words.append(reader.getPageN(page).get(PdfName.CONTENTS) == null ? "" : new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return words.toString();
        }
    }

    /// What every loading of a page makes anew: numbers of submissions, the server's time, references of errors, the code of a voucher.
    private static String steady(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "#").replaceAll("data-now=\"[0-9]+\"", "#")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?", "#").replaceAll("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?", "#")
                .replaceAll("(?s)<section class=\"voucher\".*?</section>", "#").replaceAll("\"(token|code|refresh[A-Za-z]*)\":(\"[^\"]*\"|[0-9]+)", "#");
    }

    private static String unpacked(byte[] packed) throws IOException {
        var parts = new ArrayList<String>();
        var file = Files.createTempFile("chair", ".zip");
        Files.write(file, packed);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.add(entry.getName() + said(zip.getInputStream(entry).readAllBytes()));
            }
        } finally {
            Files.delete(file);
        }
        return String.join("\n", parts);
    }
}
