package org.gongli.funds;

import java.util.Set;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where money stands in the desk's navigation.
@Configuration(proxyBeanMethods = false)
class FundsConfiguration {

    private static final Set<Role> ROLES = Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.CASHIER, Role.AUDITOR);

    @Bean
    static DeskSection budgetsSection() {
        return new DeskSection("nav.budgets", "coins", "/budgets", 60, ROLES);
    }

    @Bean
    static DeskSection payoutsSection() {
        return new DeskSection("nav.payouts", "cash", "/payouts", 61, ROLES);
    }

    @Bean
    static DeskSection batchesSection() {
        return new DeskSection("nav.batches", "building-bank", "/batches", 62, ROLES);
    }
}
