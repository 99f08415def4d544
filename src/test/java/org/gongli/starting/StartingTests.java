package org.gongli.starting;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.access.Personas;
import org.gongli.organisations.CityLoading;
import org.gongli.organisations.OrganisationTree;
import org.gongli.platform.GongliProperties;
import org.gongli.platform.Installation;
import org.gongli.platform.StartLock;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@GongliTest
@ExtendWith(OutputCaptureExtension.class)
class StartingTests {

    private final GongliProperties properties;
    private final Installation installation;
    private final StartLock lock;
    private final OrganisationTree tree;
    private final CityLoading city;
    private final DemoLoading demo;
    private final Personas personas;
    private final ApplicationContext context;

    StartingTests(GongliProperties properties, Installation installation, StartLock lock, OrganisationTree tree, CityLoading city, DemoLoading demo,
            Personas personas, ApplicationContext context) {
        this.properties = properties;
        this.installation = installation;
        this.lock = lock;
        this.tree = tree;
        this.city = city;
        this.demo = demo;
        this.personas = personas;
        this.context = context;
    }

    @Test
    void where_no_server_listens_no_address_is_announced(CapturedOutput output) {
        new Starting(properties, installation, lock, tree, city, demo, personas, new Console(), context).run(new DefaultApplicationArguments());

        assertThat(output).doesNotContain("Gongli is ready");
    }
}
