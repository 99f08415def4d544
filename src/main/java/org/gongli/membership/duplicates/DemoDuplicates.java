package org.gongli.membership.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.gongli.members.CitizenId;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.members.demo.DemoPeople;
import org.gongli.members.demo.DemoPeople.Person;
import org.gongli.membership.DemoMembershipSql;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DemoData;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In the personas' town: a pair of records that was merged, one that waits for a second person, and one that nobody has looked at.
@Component
class DemoDuplicates implements DemoData {

    private static final long FIRST_PHONE = 31_000_000;
    private static final int SEED = 20261124;
    private static final int ALL = 100;

    private final DemoMembershipSql sql;
    private final SimilarSql similar;
    private final Duplicates duplicates;
    private final Members members;
    private final OrganisationTree tree;
    private final MessageSource texts;
    private final Clock clock;

    DemoDuplicates(DemoMembershipSql sql, SimilarSql similar, Duplicates duplicates, Members members, OrganisationTree tree, MessageSource texts, Clock clock) {
        this.sql = sql;
        this.similar = similar;
        this.duplicates = duplicates;
        this.members = members;
        this.tree = tree;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 63;
    }

    @Override
    public String title() {
        return "membership.demo-duplicates";
    }

    @Override
    @Transactional
    public void load(IntConsumer progress) {
        similar.allToCompare();
        var unions = sql.unions(DemoPeople.town());
        if (unions.size() == 2) {
            pairs(unions.getFirst(), unions.getLast());
        }
        progress.accept(ALL);
    }

    private void pairs(OrgId here, OrgId there) {
        var people = new DemoPeople(SEED, LocalDate.now(clock), FIRST_PHONE);
        var town = tree.get(here).town();
        twice(people.next(), here, there);
        var asked = twice(people.next(), here, there);
        duplicates.ask(officer(town, 1), asked.getFirst(), asked.getLast(), reason());
        var merged = twice(people.next(), here, there);
        duplicates.confirm(officer(town, 2), duplicates.ask(officer(town, 1), merged.getFirst(), merged.getLast(), reason()));
    }

    /// Enrols somebody at two unions, the second time with an identity number typed wrongly.
    private List<MemberId> twice(Person person, OrgId here, OrgId there) {
        var joined = LocalDate.now(clock).minusYears(2);
        var records = List.of(
                members.enrol(Actor.SYSTEM, here, new NewMember(person.name(), person.citizenId(), person.phone(), false, null, joined)),
                members.enrol(Actor.SYSTEM, there, new NewMember(person.name(), neighbour(person.citizenId()), null, false, null, joined.plusYears(1))));
        similar.compare(records);
        return records;
    }

    /// A number of the same birth date, with another sequence.
    private static CitizenId neighbour(CitizenId id) {
        var born = id.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        var region = id.number().substring(0, id.number().indexOf(born));
        var sequence = Integer.parseInt(id.number().substring(region.length() + born.length(), region.length() + born.length() + 3));
        return CitizenId.completing(region + born + "%03d".formatted(sequence > 500 ? sequence - 2 : sequence + 2));
    }

    /// Somebody who acts while the city is made up, with an account that nobody signs in by.
    private Viewer officer(OrgId town, int number) {
        return new Viewer(new AccountId(-10_000_000 - number), Role.TOWN, "", town, tree.get(town).scope(), null);
    }

    private String reason() {
        return texts.getMessage("membership.demo.reason.twice", null, Locale.SIMPLIFIED_CHINESE);
    }
}
