package org.gongli.rules.trying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Register;
import org.gongli.rules.Facts;
import org.gongli.rules.Finding;
import org.gongli.rules.Finding.Cause;
import org.gongli.rules.Level;
import org.gongli.rules.Overrides;
import org.gongli.rules.Rules;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardText;
import org.gongli.rules.cards.Confidence;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.rules.conditions.Outcome;
import org.gongli.rules.drafting.Drafts;
import org.gongli.rules.view.DifferenceRow;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
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
class RulesTests {

    private static final AtomicLong NUMBERS = new AtomicLong(1_000);
    private static final Facts SMALL = Facts.of().with("members", 30).with("staff", 40).with("form", "ALONE").with("relativesOfHead", false).with("fullTimeChair", false);

    private final Rules rules;
    private final Overrides overrides;
    private final Drafts drafts;
    private final DryRuns runs;
    private final DryRunSql runSql;
    private final CardSql cards;
    private final Register register;
    private final Given given;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    RulesTests(Rules rules, Overrides overrides, Drafts drafts, DryRuns runs, DryRunSql runSql, CardSql cards, Register register, Given given, MovableClock clock,
            JdbcClient jdbc, MockMvcTester mvc) {
        this.rules = rules;
        this.overrides = overrides;
        this.drafts = drafts;
        this.runs = runs;
        this.runSql = runSql;
        this.cards = cards;
        this.register = register;
        this.given = given;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_case_against_a_rule_is_refused_with_its_words_and_its_paper() {
        var union = given.town("Rules").union("U");
        var verdict = rules.judge("founding", SMALL, union.id(), subject());

        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.findings()).extracting(Finding::card).containsExactly("ORG-01");
        assertThat(verdict.findings().getFirst().quote().figure()).contains("25");
        assertThatThrownBy(verdict::requireClear).isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).args()[2]).isEqualTo("ORG-01");
        assertThat(rules.judge("founding", SMALL.with("form", "COMMITTEE"), union.id(), subject()).findings()).isEmpty();
    }

    @Test
    void a_missing_fact_warns_and_is_named() {
        var verdict = rules.judge("founding", Facts.of().with("members", 30).with("relativesOfHead", false).with("fullTimeChair", false), given.town("Missing").id(), subject());

        assertThat(verdict.blocked()).isFalse();
        assertThat(verdict.warnings()).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(Cause.FACT_MISSING);
            assertThat(finding.fact()).isNotBlank();
        });
    }

    @Test
    void facts_that_the_topic_does_not_name_are_not_kept() {
        var town = given.town("Strange facts").id();
        assertThatThrownBy(() -> rules.judge("founding", Facts.of().with("phone", 1), town, subject())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.judge("founding", Facts.of().with("members", true), town, subject())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.judge("nothing", Facts.of(), town, subject())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.judge("founding", SMALL, OrgId.of(-5L), subject())).isInstanceOf(Missing.class);
    }

    @Test
    void a_rule_holds_in_its_region_only() {
        var guangdong = coded("449900000");
        var anhui = coded("349900000");

        assertThat(rules.figure("REC-01", "perDay", guangdong)).isEqualByComparingTo("600");
        assertThatThrownBy(() -> rules.figure("REC-01", "perDay", anhui)).isInstanceOf(Refused.class);
        assertThat(rules.look("holiday-goods", Facts.of().with("yearTotal", 2300).with("cash", false).with("shoppingCards", false), anhui).warnings())
                .extracting(Finding::card).containsExactly("BEN-01-34");
        assertThat(rules.look("holiday-goods", Facts.of().with("yearTotal", 2300).with("cash", false).with("shoppingCards", false), guangdong).findings()).isEmpty();
    }

    @Test
    void a_sample_never_blocks_whatever_is_tried() {
        assertThatThrownBy(() -> drafts.draft(given.city("Samples").viewer(Role.CITY), card(), text("members >= 1", Level.BLOCK, Confidence.M, "1"), "")).hasMessage("rules.sample-blocks");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into rules.version (card_id, version, state, topic, statement, statement_en, condition, region, document, document_en, clause, level, confidence,
                                           sample, editors, drafted_at)
                values ('ZZ-1', 1, 'DRAFT', 'founding', 's', 's', 'true', '', 'd', 'd', '', 'BLOCK', 'M', true, '{}', now())
                """).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("version_sample_never_blocks");
    }

    @Test
    void an_override_needs_a_second_person_and_counts_for_its_subject_alone() {
        var town = given.town("Override town");
        var union = town.union("U");
        var chair = union.viewer(Role.CHAIR);
        var officer = town.viewer(Role.TOWN);
        var subject = subject();
        assertThat(rules.judge("founding", SMALL, union.id(), subject).blocked()).isTrue();
        var own = overrides.ask(officer, "ORG-01", subject(), "mine");
        var asked = overrides.ask(chair, "ORG-01", subject, "reason");

        assertThatThrownBy(() -> overrides.approve(officer, own)).hasMessage("rules.override.own");
        assertThatThrownBy(() -> overrides.approve(given.town("Other town").viewer(Role.TOWN), asked)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> overrides.ask(chair, "ORG-01", subject, "again")).hasMessage("rules.override.asked-before");
        assertThatThrownBy(() -> overrides.ask(chair, "ORG-13", subject(), "a sample")).hasMessage("rules.override.nothing");
        assertThatThrownBy(() -> overrides.ask(chair, "ORG-01", subject(), " ")).hasMessage("rules.reason.missing");
        assertThatThrownBy(() -> jdbc.sql("update rules.override set state = 'APPROVED', decided_by = asked_by, decided_at = now() where id = :id").param("id", asked.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        overrides.approve(officer, asked);

        var verdict = rules.judge("founding", SMALL, union.id(), subject);
        assertThat(verdict.blocked()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::cause).containsExactly(Cause.OVERRIDDEN);
        assertThat(rules.judge("founding", SMALL, union.id(), subject()).blocked()).isTrue();
    }

    @Test
    void of_two_who_decide_at_once_one_is_told() {
        var town = given.town("Override race");
        var asked = overrides.ask(town.union("U").viewer(Role.CHAIR), "ORG-01", subject(), "reason");

        var answers = Crowd.all(IntStream.range(0, 8).<Callable<String>>mapToObj(number -> () -> answer(() -> {
            var officer = town.viewer(Role.TOWN);
            if (number % 2 == 0) {
                overrides.approve(officer, asked);
            } else {
                overrides.deny(officer, asked, "no");
            }
        })).toList());

        assertThat(answers).containsOnlyOnce("done");
        assertThat(answers).containsOnly("done", "rules.override.decided");
    }

    @Test
    void a_changed_card_is_drafted_tried_and_put_into_force_by_another() {
        var city = given.city("Changing");
        var writer = city.viewer(Role.CITY);
        var second = city.viewer(Role.ADMINISTRATOR);
        var card = card();
        inForce(writer, second, card, "members >= least", "10");
        var passing = subject();
        var failing = subject();
        var union = city.union("U").id();
        assertThat(judged(card, 12, union, passing)).isFalse();
        assertThat(judged(card, 8, union, failing)).isTrue();
        clock.advance(Duration.ofDays(3));

        var version = drafts.draft(writer, card, text("members >= least", Level.BLOCK, Confidence.H, "15"), "the law changed");
        assertThatThrownBy(() -> drafts.draft(second, card, text("true", Level.WARN, Confidence.H, "1"), "also")).hasMessage("rules.draft.there");
        assertThatThrownBy(() -> drafts.putIntoForce(second, card, version, 1, day())).hasMessage("rules.draft.not-tried");
        var run = tried(writer, card, version);

        assertThat(runSql.differences(run, null, null)).filteredOn(row -> row.subject().equals(passing)).singleElement().satisfies(row -> {
            assertThat(row.before()).isEqualTo(Outcome.CLEAR);
            assertThat(row.after()).isEqualTo(Outcome.BLOCKED);
        });
        assertThat(runSql.differences(run, null, null)).extracting(DifferenceRow::subject).doesNotContain(failing);
        assertThatThrownBy(() -> drafts.putIntoForce(writer, card, version, 1, day())).hasMessage("rules.draft.own");
        assertThatThrownBy(() -> drafts.putIntoForce(second, card, version, 1, day().minusDays(1))).hasMessage("rules.draft.past");
        drafts.putIntoForce(second, card, version, 1, day());

        assertThat(judged(card, 12, union, passing)).as("a case that was judged keeps its judgement").isFalse();
        assertThat(judged(card, 12, union, subject())).as("a new case is judged by the version in force").isTrue();
        assertThat(judged(card, 13, union, passing)).as("other facts are another judgement").isTrue();
        assertThat(cards.version(card, 1).orElseThrow().validTo()).isEqualTo(day().minusDays(1));
        assertThatThrownBy(() -> jdbc.sql("update rules.version set statement = 'x' where card_id = :card and version = 1").param("card", card).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update rules.figure set value = 1 where card_id = :card and version = 1").param("card", card).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void of_two_who_put_into_force_at_once_one_is_told() {
        var city = given.city("Approving race");
        var writer = city.viewer(Role.CITY);
        var card = card();
        var version = drafts.draft(writer, card, text("members >= least", Level.WARN, Confidence.M, "1"), "");
        tried(writer, card, version);

        var answers = Crowd.all(IntStream.range(0, 6).<Callable<String>>mapToObj(number ->
                () -> answer(() -> drafts.putIntoForce(city.viewer(Role.ADMINISTRATOR), card, version, 1, day()))).toList());

        assertThat(answers).containsOnlyOnce("done");
        assertThat(answers).containsOnly("done", "rules.draft.over");
    }

    @Test
    void a_draft_that_changed_since_it_was_tried_is_not_put_into_force() {
        var city = given.city("Changed draft");
        var writer = city.viewer(Role.CITY);
        var card = card();
        var version = drafts.draft(writer, card, text("members >= least", Level.WARN, Confidence.M, "1"), "");
        tried(writer, card, version);
        drafts.amend(writer, card, version, 1, text("members >= least", Level.WARN, Confidence.M, "2"), "");

        assertThatThrownBy(() -> drafts.amend(writer, card, version, 1, text("true", Level.WARN, Confidence.M, "3"), "")).hasMessage("rules.draft.changed");
        assertThatThrownBy(() -> drafts.putIntoForce(city.viewer(Role.ADMINISTRATOR), card, version, 1, day())).hasMessage("rules.draft.not-tried");
        assertThatThrownBy(() -> drafts.putIntoForce(city.viewer(Role.ADMINISTRATOR), card, version, 2, day())).hasMessage("rules.draft.not-tried");
    }

    @Test
    void the_pages_show_cards_in_both_languages_and_refuse_a_wrong_condition() throws UnsupportedEncodingException {
        var city = given.city("Rule pages");
        var officer = city.viewer(Role.CITY);
        assertThat(body(get("/rules?q=ORG-01", officer))).contains("/rules/ORG-01", "25").doesNotContain("/rules/DIS-01\"");
        assertThat(body(get("/rules/ORG-01", city.union("U").viewer(Role.CHAIR)))).contains("members &lt; least").doesNotContain("/rules/ORG-01/draft");
        assertThat(body(get("/rules/AID-02?lang=en", officer))).contains("Sample", "Deep hardship");
        assertThat(body(get("/rules/ORG-01/draft", officer))).contains("value=\"least\"");
        assertThat(get("/rules.xlsx", officer)).hasStatusOk();
        assertThat(body(get("/api/v1/rules/ORG-01", officer))).contains("\"confidence\":\"H\"");
        assertThat(get("/rules/NONE-1", officer)).hasStatus(404);

        var card = card();
        var wrong = post("/rules", officer, "card", card, "topic", "founding", "statement", "s", "statementEn", "s", "document", "d", "documentEn", "d", "level", "WARN",
                "confidence", "M", "condition", "nobody > 1");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains(">nobody ").doesNotContain("undeclared");
        assertThatThrownBy(() -> drafts.draft(officer, card, text("1e999999999 < members", Level.WARN, Confidence.M, "3"), "")).hasMessage("rules.condition.never");
        assertThat(post("/rules", officer, "card", card, "topic", "founding", "statement", "s", "statementEn", "s", "document", "d", "documentEn", "d", "level", "WARN",
                "confidence", "M", "condition", "members > most", "name0", "most", "value0", "3", "unit0", "PEOPLE")).hasStatus3xxRedirection();
        var started = post("/rules/" + card + "/versions/1/dry-runs", officer);
        assertThat(started).hasStatus3xxRedirection();
        assertThat(get(started.getResponse().getRedirectedUrl(), officer)).hasStatusOk();
        assertThat(body(get("/rules/" + card, officer))).contains("/versions/1/drop");
        overrides.ask(city.union("V").viewer(Role.CHAIR), "ORG-01", subject(), "<b>because</b>");
        assertThat(body(get("/rules/overrides", officer))).contains("&lt;b&gt;because", "/approve");
        assertThat(get("/rules/overrides/new?card=ORG-01&subject=founding/1", officer)).hasStatusOk();
    }

    @Test
    void a_dry_run_names_the_cases_and_leads_to_them_for_whoever_may_read_them() throws UnsupportedEncodingException {
        var city = given.city("Named cases");
        var writer = city.viewer(Role.CITY);
        var number = NUMBERS.incrementAndGet();
        var card = card();
        drafts.draft(writer, card, text("members >= least", Level.WARN, Confidence.M, "15"), "");
        judged(card, 8, city.union("U").id(), "restructuring/" + number);
        var run = "/rules/dry-runs/" + tried(writer, card, 1);

        var text = body(get(run + "?lang=en", writer));
        assertThat(text).contains("href=\"/restructurings/" + number + "\"", "Change of unions no. ").doesNotContain(">restructuring/" + number);
        assertThat(body(get(run, city.viewer(Role.ADMINISTRATOR)))).doesNotContain("/restructurings/" + number);
        assertThat(get(run + ".xlsx", writer)).hasStatusOk();
    }

    private void inForce(Viewer writer, Viewer second, String card, String condition, String least) {
        var version = drafts.draft(writer, card, text(condition, Level.BLOCK, Confidence.H, least), "");
        tried(writer, card, version);
        drafts.putIntoForce(second, card, version, 1, day());
    }

    private long tried(Viewer writer, String card, int version) {
        var run = runs.start(writer, card, version);
        var deadline = Instant.now().plusSeconds(30);
        while (!runSql.find(run).orElseThrow().done() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(runSql.find(run).orElseThrow().done()).isTrue();
        return run;
    }

    private boolean judged(String card, int members, OrgId place, String subject) {
        return rules.judge("congress", Facts.of().with("members", members).with("proposers", 0).with("byCommittee", true), place, subject).findings().stream()
                .anyMatch(finding -> finding.card().equals(card));
    }

    private static CardText text(String condition, Level level, Confidence confidence, String least) {
        return new CardText("congress", "statement", "statement", condition, List.of(new NamedFigure("least", new BigDecimal(least), FigureUnit.PEOPLE)), "",
                "document", "document", "1", level, confidence);
    }

    private OrgId coded(String code) {
        return jdbc.sql("select id as value from organisations.organisation where code = :code").param("code", code).query(OrgId.class).optional()
                .orElseGet(() -> register.enter(Actor.SYSTEM, null, new NewOrganisation(OrgKind.CITY, code, org.gongli.organisations.Facts.named("City " + code))));
    }

    private static String answer(Runnable attempt) {
        try {
            attempt.run();
            return "done";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private LocalDate day() {
        return LocalDate.now((Clock) clock);
    }

    private static String subject() {
        return "test/" + NUMBERS.incrementAndGet();
    }

    private static String card() {
        return "TST-" + NUMBERS.incrementAndGet();
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult post(String path, Viewer viewer, String... form) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        for (var i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
