package org.gongli.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongli.platform.Installation;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What every page draws on, whoever reads it.
@Component
record Surroundings(MessageSource texts, Assets assets, Clock clock, Installation installation, ObjectProvider<DeskSection> deskSections,
                    ObjectProvider<OrganisationNames> organisationNames) {

    List<DeskSection> sections(Role role) {
        return deskSections.stream().filter(section -> section.roles().contains(role)).sorted(Comparator.comparingInt(DeskSection::order)).toList();
    }

    Optional<String> organisation(OrgId id, boolean english) {
        return organisationNames.stream().findFirst().flatMap(names -> names.name(id, english));
    }
}
