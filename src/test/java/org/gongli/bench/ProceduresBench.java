package org.gongli.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.ProcessEngine;
import org.gongli.Application;
import org.gongli.access.ViewerAuthentication;
import org.gongli.platform.TestDatabase;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.StepId;
import org.gongli.testing.Given;
import org.gongli.testing.MovableClock;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// Applications through three levels beside the bare engine doing the same steps, and the to-do list of a desk on which 100,000 wait, as a page from the filters
/// to the last tag. The first argument is the number of applications, 10,000 by default; the second how many wait.
public final class ProceduresBench {

    private static final int ROUNDS = 3;
    private static final int READINGS = 300;
    private static final int LEAST_WARM = 200;

    private final Procedures procedures;
    private final Deciding deciding;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final MockMvcTester pages;
    private final Viewer applicant;
    private final Viewer chair;
    private final Viewer town;
    private final Viewer city;
    private long subject;

    private ProceduresBench(ConfigurableApplicationContext context) {
        procedures = context.getBean(Procedures.class);
        deciding = context.getBean(Deciding.class);
        engine = context.getBean(ProcessEngine.class);
        jdbc = context.getBean(JdbcClient.class);
        pages = MockMvcTester.from((WebApplicationContext) context, builder -> builder.apply(springSecurity()).build());
        var place = context.getBean(Given.class).city("Bench");
        var below = place.town("T");
        var union = below.union("U");
        applicant = union.member("Applicant");
        chair = union.viewer(Role.CHAIR);
        town = below.viewer(Role.TOWN);
        city = place.viewer(Role.CITY);
    }

    static void main(String[] args) {
        var applications = args.length < 1 ? 10_000 : Integer.parseInt(args[0]);
        var waiting = args.length < 2 ? 100_000 : Integer.parseInt(args[1]);
        var builder = new SpringApplicationBuilder(Application.class, Given.class, MovableClock.class).profiles("tests").lazyInitialization(true).web(WebApplicationType.SERVLET)
                .initializers(new TestDatabase()).properties("server.port=0");
        var figures = new Figures();
        try (var context = builder.run()) {
            context.getBean("org.gongli.procedures.definitions.ShippedDefinitions"); // beans come when they are asked for, and nothing asks for this one
            var bench = new ProceduresBench(context);
            bench.applications(applications, figures);
            bench.list(waiting, figures);
        }
        System.exit(figures.missed().isEmpty() ? 0 : 1);
    }

    private void applications(int number, Figures figures) {
        var warm = Math.max(LEAST_WARM, number / 20);
        ours(warm);
        bare(warm);
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(perSecond(number / ROUNDS, () -> bare(number / ROUNDS)));
            ours.add(perSecond(number / ROUNDS, () -> ours(number / ROUNDS)));
        }
        figures.note("bare Flowable, the same steps", "a second", bare);
        figures.note("applications through three levels", "a second", ours);
        figures.atLeast("of bare Flowable", Figures.median(ours) / Figures.median(bare), 0.5, "");
    }

    private void ours(int number) {
        for (int i = 0; i < number; i++) {
            var id = procedures.start(applicant, new NewCase("sample", "sample/" + (++subject + 1_000_000_000L), applicant.org(), applicant.self(), "procedures.sample", List.of(), Map.of()));
            for (var viewer : List.of(chair, town, city)) {
                var step = jdbc.sql("select id as value from procedures.step where case_id = :id and done_at is null").param("id", id).query(StepId.class).single();
                deciding.decide(viewer, step, Decision.of(viewer == city ? Action.REJECT : Action.APPROVE, viewer == city ? "because" : ""));
            }
        }
    }

    private void bare(int number) {
        for (int i = 0; i < number; i++) {
            var process = engine.getRuntimeService().startProcessInstanceByKey("sample", Map.of("amount", 1)).getId();
            for (var action : List.of("APPROVE", "APPROVE", "REJECT")) {
                var task = Objects.requireNonNull(engine.getTaskService().createTaskQuery().processInstanceId(process).singleResult());
                engine.getTaskService().complete(task.getId(), Map.of("action", action));
            }
        }
    }

    private static double perSecond(int number, Runnable work) {
        var started = System.nanoTime();
        work.run();
        return number / ((System.nanoTime() - started) / 1e9);
    }

    private void list(int waiting, Figures figures) {
        var id = procedures.start(applicant, new NewCase("sample", "sample/999999999", applicant.org(), applicant.self(), "procedures.sample", List.of(), Map.of()));
        jdbc.sql("""
                with cases as (
                    insert into procedures.case_file (definition_id, procedure, subject, org_id, applicant_id, applicant_role, applicant_org_id, title_key, title_args,
                                                      confidential, started_at)
                    select c.definition_id, c.procedure, 'sample/' || (5000000000 + n), c.org_id, c.applicant_id, c.applicant_role, c.applicant_org_id, c.title_key, c.title_args, false, now()
                    from procedures.case_file c, generate_series(1, :number) n
                    where c.id = :id
                    returning id)
                insert into procedures.step (case_id, procedure, node, kind, role, org_id, engine_id, reached_at, due_at, limit_days, limit_unit, limit_basis)
                select cases.id, 'sample', 'enterprise', 'REVIEW', 'CHAIR', :org, '', now(), now() + (cases.id % 20000) * interval '1 minute', 3, 'WORKING', 'x' from cases
                """).param("id", id).param("number", waiting).param("org", applicant.org()).update();
        jdbc.sql("analyze procedures.step").update();
        open();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < READINGS; i++) {
            var started = System.nanoTime();
            open();
            millis.add((System.nanoTime() - started) / 1e6);
        }
        var sorted = millis.stream().sorted().toList();
        figures.note("to-do list, median", "ms", List.of(Figures.median(millis)));
        figures.atMost("to-do list, p99", sorted.get(sorted.size() * 99 / 100), 100, "ms");
    }

    private void open() {
        var page = pages.get().uri("/desk/cases").with(authentication(new ViewerAuthentication(chair))).exchange();
        if (page.getResponse().getStatus() != 200) {
            throw new IllegalStateException("the to-do list answered " + page.getResponse().getStatus());
        }
    }
}
