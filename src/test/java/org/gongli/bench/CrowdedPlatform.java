package org.gongli.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongli.Application;
import org.gongli.allocation.Audience;
import org.gongli.allocation.Offers;
import org.gongli.allocation.Terms;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.testing.SignedInCrowd;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// The platform as it is, with one giveaway that is open, a crowd of members who are signed in, and beside it the naive way to claim.
/// `--crowd.size`, `--crowd.stock` and `--crowd.file` say how many there are and where their tokens go, after a first line with the giveaway's id.
public final class CrowdedPlatform {

    private CrowdedPlatform() {
    }

    static void main(String[] args) {
        new SpringApplication(Application.class, Setting.class).run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        ServletRegistrationBean<HttpServlet> naive(JdbcClient jdbc, TransactionTemplate transaction) {
            return new ServletRegistrationBean<>(new NaiveClaims(jdbc, transaction), "/bench/naive");
        }

        @Bean
        CrowdEntry crowd(JdbcClient jdbc, OrganisationTree tree, Register register, Offers offers, Clock clock) {
            return new CrowdEntry(jdbc, tree, register, offers, clock);
        }
    }

    /// Runs after the platform has prepared its database, before it says that it is ready.
    static final class CrowdEntry implements ApplicationRunner, Ordered {

        private final JdbcClient jdbc;
        private final OrganisationTree tree;
        private final Register register;
        private final Offers offers;
        private final Clock clock;

        CrowdEntry(JdbcClient jdbc, OrganisationTree tree, Register register, Offers offers, Clock clock) {
            this.jdbc = jdbc;
            this.tree = tree;
            this.register = register;
            this.offers = offers;
            this.clock = clock;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void run(ApplicationArguments arguments) throws IOException {
            var file = Path.of(value(arguments, "crowd.file"));
            if (Files.exists(file)) {
                return;
            }
            var size = Integer.parseInt(value(arguments, "crowd.size"));
            var lines = new ArrayList<String>();
            lines.add(giveaway(Integer.parseInt(value(arguments, "crowd.stock"))));
            lines.addAll(SignedInCrowd.enter(jdbc, union(), size, "crowd"));
            jdbc.sql("analyze").update();
            Files.write(file, lines);
        }

        private OrgId union() {
            return register.enter(Actor.SYSTEM, tree.towns().getFirst().id(), NewOrganisation.of(OrgKind.ENTERPRISE, "Crowd"));
        }

        private String giveaway(int stock) {
            var city = tree.city().orElseThrow();
            var now = clock.instant();
            var offer = offers.open(Actor.SYSTEM, new Terms(city.id(), now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)),
                    stock, Map.of(), Audience.EVERYONE));
            return jdbc.sql("""
                    insert into benefits.giveaway (org_id, title, item, unit, quantity, picture, opens_at, closes_at, redeem_by, stock, audience_org_id, status,
                                                   author_id, changed_at, submitted_at, publisher_id, published_at, offer_id)
                    values (:city, 'Geese', 'goose', 'one', 1, 'GIFT', :opens, :closes, :redeem, :stock, :city, 'PUBLISHED', 1, now(), now(), 2, now(), :offer)
                    returning id::text
                    """).param("city", city.id()).param("opens", now.minus(Duration.ofHours(1))).param("closes", now.plus(Duration.ofDays(1)))
                    .param("redeem", now.plus(Duration.ofDays(2))).param("stock", stock).param("offer", offer).query(String.class).single();
        }

        private static String value(ApplicationArguments arguments, String name) {
            return List.copyOf(arguments.getOptionValues(name)).getFirst();
        }
    }

    /// What everybody writes first: lock the stock, insert the claim, take one off. It is spared the policy, the audit and Spring MVC.
    static final class NaiveClaims extends HttpServlet {

        private final transient JdbcClient jdbc;
        private final transient TransactionTemplate transaction;

        NaiveClaims(JdbcClient jdbc, TransactionTemplate transaction) {
            this.jdbc = jdbc;
            this.transaction = transaction;
            jdbc.sql("create table if not exists public.naive_stock (id int primary key, stock int not null)").update();
            jdbc.sql("create table if not exists public.naive_claim (id int, member_id bigint, claimed_at timestamptz not null, primary key (id, member_id))").update();
            jdbc.sql("insert into public.naive_stock values (1, 100000000) on conflict do nothing").update();
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var viewer = (Viewer) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select stock from public.naive_stock where id = 1 for update").query(Integer.class).single();
                jdbc.sql("insert into public.naive_claim values (1, :member, now()) on conflict do nothing").param("member", viewer.self()).update();
                jdbc.sql("update public.naive_stock set stock = stock - 1 where id = 1").update();
            });
            response.setContentType("application/json");
            response.getWriter().write("{\"answer\":\"yours\"}");
        }
    }
}
