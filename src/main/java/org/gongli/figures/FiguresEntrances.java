package org.gongli.figures;

import java.util.Set;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where figures are found at the desk.
@Configuration(proxyBeanMethods = false)
class FiguresEntrances {

    @Bean
    DeskSection cockpitSection() {
        return new DeskSection("nav.cockpit", "dashboard", "/cockpit", 5, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    DeskSection figuresSection() {
        return new DeskSection("nav.figures", "chart-bar", "/figures", 70, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR));
    }
}
