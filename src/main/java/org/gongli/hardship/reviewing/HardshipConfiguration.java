package org.gongli.hardship.reviewing;

import java.util.Set;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.members.MaskedNames;
import org.gongli.members.Members;
import org.gongli.notices.Topic;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.CaseMatter;
import org.gongli.rules.SubjectKind;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where aid in hardship joins the procedures, the desk and the messages.
@Configuration(proxyBeanMethods = false)
class HardshipConfiguration {

    @Bean
    static CaseMatter hardshipMatter(AidApplicationSql applications, HardshipFileSql files, HomeVisitSql visits, Members members, MaskedNames names, OrganisationTree tree, MessageSource texts) {
        return new HardshipMatter("hardship", applications, files, visits, members, names, tree, texts);
    }

    @Bean
    static CaseMatter hardshipAppealMatter(AidApplicationSql applications, HardshipFileSql files, HomeVisitSql visits, Members members, MaskedNames names, OrganisationTree tree,
            MessageSource texts) {
        return new HardshipMatter("hardship-appeal", applications, files, visits, members, names, tree, texts);
    }

    @Bean
    static DeskSection hardshipSection() {
        return new DeskSection("nav.hardship", "heart-handshake", "/desk/hardship", 45, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR));
    }

    @Bean
    static SubjectKind hardshipSubjects() {
        return new SubjectKind(AidApplication.KIND, "hardship.subject", "/desk/hardship/", Set.of(Role.TOWN, Role.CITY, Role.AUDITOR), "aidTier.");
    }

    /// What somebody must learn to keep a right, and what nobody else must learn from it.
    @Bean
    static Topic hardshipTopic() {
        return Topic.of("hardship.topic").asMandatory().asSensitive();
    }
}
