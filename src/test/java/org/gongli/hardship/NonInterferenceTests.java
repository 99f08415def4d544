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
import java.util.TreeMap;
import java.util.function.Function;
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
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// Whatever a chair can open says the same before and after a member of the union asks for aid, and while it is decided and paid, byte for byte.
@GongliTest
class NonInterferenceTests {

    private static final int CHAIR_COLUMN = 5;
    /// The public notice is for everybody, by the member's consent. Health, time and the gallery of components show the clock.
    private static final List<String> NOT_OF_THE_UNION = List.of("/health", "/api/v1/time", "/notices/public", "/notices/public.xlsx", "/error", "/gallery");

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

    @Test
    void a_chair_learns_nothing_from_a_member_who_asks_for_aid() throws Exception {
        var world = hardship.world().funded(100_000);
        var asked = addresses(world);
        var before = read(world.chair, asked);

        var id = world.draft(GivenHardship.form());
        var drafted = read(world.chair, asked);
        world.submit(id, false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 1_000);
        var decided = read(world.chair, asked);
        world.decide(world.cityOfficer, id, Action.APPROVE, 500);
        world.noticeOver(id);
        while (paying.requestOne(clock.instant())) {
            // until nothing is left
        }
        var paid = read(world.chair, asked);

        assertThat(before).hasSizeGreaterThan(40);
        assertThat(hardship.aids(id)).containsExactly("TOWN 1000 REQUESTED", "CITY 500 REQUESTED");
        assertSame(before, drafted);
        assertSame(before, decided);
        assertSame(before, paid);
        assertThat(read(world.chair, List.of("/desk/hardship/" + id)).values()).allMatch(answer -> answer.startsWith("404"));
    }

    /// The test sees what it looks for: with the member's consent the chair's pages change.
    @Test
    void with_consent_the_chair_learns_of_it() throws Exception {
        var world = hardship.world();
        var asked = List.of("/desk/hardship", "/desk/cases", "/cases");
        var before = read(world.chair, asked);

        world.submitted(true);

        assertThat(read(world.chair, asked)).allSatisfy((address, answer) -> assertThat(answer).as(address).isNotEqualTo(before.get(address)));
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet().stream().filter(address -> !before.get(address).equals(after.get(address)))).as("addresses that answer otherwise").isEmpty();
    }

    /// Every GET route that a chair may use: those without a variable as they are, those with one for something of the chair's own, and the pages of the member and
    /// the union themselves.
    private List<String> addresses(World world) throws Exception {
        var addresses = new ArrayList<String>();
        for (var row : rows()) {
            var path = row[2];
            if (!row[1].equals("GET") || row[CHAIR_COLUMN].equals("-") || path.contains("*") || NOT_OF_THE_UNION.contains(path)) {
                continue;
            }
            if (!path.contains("{")) {
                addresses.add(path);
            }
        }
        addresses.addAll(List.of("/members/" + world.member.self(), "/organisations/" + world.union.id(), "/organisations/" + world.town.id(), "/organisations/" + world.city.id(),
                "/dossiers/hardship/1", "/figures/M03", "/figures/M05", "/figures/M03?organisation=" + world.union.id()));
        return addresses;
    }

    private static List<String[]> rows() throws Exception {
        return new ClassPathResource("policy.csv").getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1).map(line -> line.replace(" ", "").split(",")).toList();
    }

    /// Status and body of each answer. A sheet of Excel carries the time of its making, so its parts are compared unpacked and without that.
    private Map<String, String> read(Viewer chair, List<String> addresses) throws Exception {
        var answers = new TreeMap<String, String>();
        for (var address : addresses) {
            for (var language : List.of("zh", "en")) {
                var asked = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
                var response = hardship.mvc.get().uri(asked).with(authentication(new ViewerAuthentication(chair))).exchange().getResponse();
                var bytes = response.getContentAsByteArray();
                answers.put(asked, response.getStatus() + "\n" + (address.contains(".xlsx") && response.getStatus() == 200 ? unpacked(bytes) : steady(new String(bytes, StandardCharsets.UTF_8))));
            }
        }
        return answers;
    }

    /// What every loading of a page makes anew: numbers of submissions, the server's time, references of errors.
    private static String steady(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "#").replaceAll("data-now=\"[0-9]+\"", "#")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?", "#");
    }

    private static String unpacked(byte[] sheet) throws IOException {
        var parts = new ArrayList<String>();
        var file = Files.createTempFile("chair", ".xlsx");
        Files.write(file, sheet);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.add(entry.getName() + steady(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        } finally {
            Files.delete(file);
        }
        return String.join("\n", parts);
    }
}
