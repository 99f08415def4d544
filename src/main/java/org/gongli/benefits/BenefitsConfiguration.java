package org.gongli.benefits;

import java.util.Set;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where benefits stand in the desk's navigation.
@Configuration(proxyBeanMethods = false)
class BenefitsConfiguration {

    @Bean
    static DeskSection giveawaysSection() {
        return new DeskSection("nav.giveaways", "gift", "/giveaways/manage", 40, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static DeskSection settlementsSection() {
        return new DeskSection("nav.settlements", "receipt", "/settlements", 41, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }
}
