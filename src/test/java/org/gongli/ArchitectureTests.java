package org.gongli;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Application.class).verify();
    }
}
