package org.gongli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.access.sessions.LiveSession;
import org.gongli.access.sessions.TokenScope;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// The file `policy.csv` is the oracle: every route has a row, every row a route, and every cell is tried.
@GongliTest
class PolicyTests {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                    + "manifest-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=()");

    private final MockMvcTester mvc;
    private final Given given;
    private final List<HandlerMapping> mappings;
    private final Map<String, Function<Role, RouteExample>> examples = new HashMap<>();
    private final Map<Role, Viewer> viewers = new EnumMap<>(Role.class);

    PolicyTests(MockMvcTester mvc, Given given, List<HandlerMapping> mappings, List<RouteExamples> examples) {
        this.mvc = mvc;
        this.given = given;
        this.mappings = mappings;
        examples.forEach(some -> this.examples.putAll(some.examples()));
    }

    static List<Policy.Rule> rules() {
        return new Policy().rules();
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        var rows = rules().stream().map(rule -> rule.method() + " " + rule.path()).collect(Collectors.toSet());
        var routes = routes();

        assertThat(routes.stream().filter(route -> !route.startsWith("* ")).filter(route -> !rows.contains(route))).as("routes without a row: everybody is denied").isEmpty();
        assertThat(routes.stream().filter(route -> route.startsWith("* ")).filter(route -> !rows.contains("GET " + route.substring(2)))).isEmpty();
        assertThat(rows.stream().filter(row -> !routes.contains(row) && !routes.contains("* " + row.split(" ")[1]))).as("rows without a route").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_cell_holds(Policy.Rule rule) {
        for (var role : Role.values()) {
            var answer = ask(rule, role);
            if (rule.admits(role)) {
                assertThat(answer.getStatus()).as("%s %s as %s is allowed", rule.method(), rule.path(), role).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.getStatus()).as("%s %s as %s is denied", rule.method(), rule.path(), role).isEqualTo(403);
            }
            assertStrict(rule, answer);
        }
        assertPublic(rule, ask(rule, null));
    }

    @Test
    void every_operation_for_programs_is_covered_by_a_scope() {
        var uncovered = new Policy().rules().stream().filter(rule -> rule.path().startsWith("/api/") && !rule.admits(null) && Stream.of(Role.values()).anyMatch(rule::admits) && !rule.operation().equals(LiveSession.SIGN_OUT))
                .map(Policy.Rule::operation).filter(operation -> TokenScope.all().stream().noneMatch(scope -> scope.covers(operation))).collect(Collectors.toSet());
        assertThat(uncovered).as("operations below /api that no TokenScope covers").isEqualTo(Set.of());
    }

    private static void assertPublic(Policy.Rule rule, MockHttpServletResponse answer) {
        var described = rule.method() + " " + rule.path() + " as nobody";
        if (rule.admits(null)) {
            assertThat(answer.getStatus()).as(described).isNotIn(401, 403, 500);
        } else if (rule.path().startsWith("/api/") || !rule.method().equals("GET")) {
            assertThat(answer.getStatus()).as(described).isEqualTo(401);
        } else {
            assertThat(answer.getHeader("Location")).as(described).startsWith("/sign-in?next=");
        }
        assertStrict(rule, answer);
    }

    private static void assertStrict(Policy.Rule rule, MockHttpServletResponse answer) {
        HEADERS.forEach((name, value) -> assertThat(answer.getHeader(name)).as("%s of %s %s", name, rule.method(), rule.path()).isEqualTo(value));
        assertThat(answer.getHeader("Cache-Control")).as("Cache-Control of %s %s", rule.method(), rule.path()).matches(".*(no-store|no-cache|max-age=).*");
        assertThat(answer.getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void what_is_a_strangers_answers_as_if_it_did_not_exist(Policy.Rule rule) {
        var route = rule.method() + " " + rule.path();
        var related = Stream.of(Role.values()).filter(role -> Set.of(Policy.Relation.OWN, Policy.Relation.WITHIN).contains(rule.relation(role))).toList();
        if (!rule.path().contains("{") || related.isEmpty()) {
            return;
        }
        assertThat(examples).as("the tests of %s must declare an example (RouteExamples) for", rule.operation()).containsKey(route);
        for (var role : related) {
            assertRelation(rule, role, examples.get(route).apply(role));
        }
    }

    private void assertRelation(Policy.Rule rule, Role role, RouteExample example) {
        assertThat(example.outside()).isNotEmpty();
        var unknown = rule.path().replaceAll("\\{[^}]+}", "999999999999");
        var missing = ask(rule.method(), unknown, example);
        assertThat(missing.getStatus()).as("%s as %s", unknown, role).isEqualTo(404);
        for (var outside : example.outside()) {
            var answer = ask(rule.method(), outside, example);
            assertThat(answer.getStatus()).as("%s %s as %s is a stranger's", rule.method(), outside, role).isEqualTo(404);
            assertThat(body(answer, outside)).isEqualTo(body(missing, unknown));
        }
        var inside = ask(rule.method(), example.inside(), example);
        assertThat(inside.getStatus()).as("%s %s as %s is inside", rule.method(), example.inside(), role).isNotIn(401, 403, 404, 500);
    }

    @Test
    void examples_name_routes_that_exist() {
        var rows = rules().stream().map(rule -> rule.method() + " " + rule.path()).collect(Collectors.toSet());
        assertThat(rows).containsAll(examples.keySet());
    }

    @Test
    void what_travels_by_https_stays_there() {
        assertThat(mvc.get().uri("https://localhost/sign-in").secure(true)).hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    private MockHttpServletResponse ask(Policy.Rule rule, @Nullable Role role) {
        var request = mvc.method(HttpMethod.valueOf(rule.method())).uri(rule.path().replaceAll("\\{[^}]+}", "0").replace("**", "none.css"))
                .header("Sec-Fetch-Site", "same-origin").accept(MediaType.ALL);
        if (role != null) {
            request.with(authentication(new ViewerAuthentication(viewers.computeIfAbsent(role, this::viewer))));
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse ask(String method, String address, RouteExample example) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(address).header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(example.viewer())));
        example.form().forEach(request::param);
        if (example.json() != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(example.json());
        }
        return request.exchange().getResponse();
    }

    private static String body(MockHttpServletResponse answer, String address) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replace(address, "");
    }

    private Viewer viewer(Role role) {
        var city = given.city("Policy");
        return switch (role) {
            case MEMBER -> city.union("U").member("Member");
            case CHAIR -> city.union("U").viewer(role);
            case TOWN -> city.town("T").viewer(role);
            case CLERK -> city.partner("P").viewer(role);
            case CITY, CASHIER, AUDITOR, ADMINISTRATOR -> city.viewer(role);
        };
    }

    /// Method and pattern of every handler; `*` for handlers of any method.
    private Set<String> routes() {
        var routes = new HashSet<String>();
        for (var mapping : mappings) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping handlers -> routes.addAll(routes(handlers));
                case AbstractUrlHandlerMapping urls -> urls.getHandlerMap().keySet().forEach(pattern -> routes.add("GET " + pattern));
                default -> { }
            }
        }
        return routes;
    }

    private static Collection<String> routes(RequestMappingInfoHandlerMapping handlers) {
        var routes = new ArrayList<String>();
        handlers.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().forEach(pattern -> {
            var methods = info.getMethodsCondition().getMethods();
            routes.addAll(methods.isEmpty() ? List.of("* " + pattern) : methods.stream().map(method -> method + " " + pattern).toList());
        }));
        return routes;
    }
}
