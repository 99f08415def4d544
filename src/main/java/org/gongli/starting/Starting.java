package org.gongli.starting;

import java.util.Objects;
import org.gongli.access.Personas;
import org.gongli.organisations.CityLoading;
import org.gongli.organisations.OrganisationTree;
import org.gongli.platform.GongliProperties;
import org.gongli.platform.Installation;
import org.gongli.platform.StartLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prepares an empty database before any other runner, then says where the platform is to be found, if a server listens. `/health` answers 200 when this is done.
@Component
@Order(0)
class Starting implements ApplicationRunner {

    private final GongliProperties properties;
    private final Installation installation;
    private final StartLock lock;
    private final OrganisationTree tree;
    private final CityLoading city;
    private final DemoLoading demo;
    private final Personas personas;
    private final Console console;
    private final ApplicationContext context;

    Starting(GongliProperties properties, Installation installation, StartLock lock, OrganisationTree tree, CityLoading city, DemoLoading demo,
            Personas personas, Console console, ApplicationContext context) {
        this.properties = properties;
        this.installation = installation;
        this.lock = lock;
        this.tree = tree;
        this.city = city;
        this.demo = demo;
        this.personas = personas;
        this.console = console;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        lock.alone(this::prepare);
        if (context instanceof WebServerApplicationContext) {
            announce();
        }
    }

    private void prepare() {
        if (properties.demo() && tree.city().isEmpty()) {
            installation.beginDemo();
        }
        city.loadIfEmpty();
        if (installation.demoBegun() && !installation.demo()) {
            console.line("Loading the demo city");
            demo.load(console);
        }
    }

    private void announce() {
        console.line("");
        console.line("Gongli is ready at " + properties.publicUrl());
        if (installation.demo()) {
            console.line("");
            console.line("This is the demo city; all people in it are invented. Sign in with one click at /sign-in, or as:");
            personas.all().forEach(way -> console.line("  %-14s %-16s %s".formatted(way.persona().key(), way.login(), Objects.requireNonNullElse(way.password(), "a code, printed here"))));
        }
    }
}
