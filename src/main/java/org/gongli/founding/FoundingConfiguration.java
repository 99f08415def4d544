package org.gongli.founding;

import java.util.Set;
import org.gongli.notices.Topic;
import org.gongli.rules.SubjectKind;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where founding stands in the desk's navigation, and what it writes to people about.
@Configuration(proxyBeanMethods = false)
class FoundingConfiguration {

    @Bean
    static DeskSection foundingSection() {
        return new DeskSection("nav.foundings", "flag", "/foundings", 24, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static DeskSection driveSection() {
        return new DeskSection("nav.founding-drive", "target-arrow", "/founding-drive", 25, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static DeskSection termsSection() {
        return new DeskSection("nav.terms", "calendar-repeat", "/terms", 26, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static DeskSection restructuringsSection() {
        return new DeskSection("nav.restructurings", "arrows-split-2", "/restructurings", 27, Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static SubjectKind foundingSubjects() {
        return new SubjectKind("founding", "founding.subject", "/foundings/", Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static SubjectKind restructuringSubjects() {
        return new SubjectKind("restructuring", "founding.restructuring.subject", "/restructurings/", Set.of(Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static SubjectKind termSubjects() {
        return new SubjectKind("organisation", "founding.term.subject", "/terms/", Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static Topic foundingTopic() {
        return Topic.of("founding.topic").asMandatory();
    }

    @Bean
    static Topic termTopic() {
        return Topic.of("founding.topic-terms").asMandatory();
    }
}
