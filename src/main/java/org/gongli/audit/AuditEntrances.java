package org.gongli.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the trail is found: at the auditor's desk, and under each member's own tab.
@Configuration(proxyBeanMethods = false)
class AuditEntrances {

    @Bean
    DeskSection auditSection() {
        return new DeskSection("nav.audit", "shield-search", "/audit", 80, Set.of(Role.AUDITOR));
    }

    @Bean
    DeskSection chainSection() {
        return new DeskSection("nav.audit-chain", "link", "/audit/chain", 81, Set.of(Role.AUDITOR));
    }

    @Bean
    HomeEntries ownFile() {
        return AuditEntrances::entries;
    }

    private static List<HomeEntries.HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of()
                : List.of(new HomeEntries.HomeEntry(HomeEntries.Tab.ME, "eye-check", ui.t("audit.my-file"), ui.t("audit.my-file-note"), "", "/me/file", 80));
    }
}
