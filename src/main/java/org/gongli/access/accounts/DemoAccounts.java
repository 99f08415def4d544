package org.gongli.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.gongli.access.AccountKind;
import org.gongli.access.Persona;
import org.gongli.access.Personas;
import org.gongli.access.passwords.Passwords;
import org.gongli.members.CitizenId;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.members.Phone;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The accounts of the demo city: one persona per role, and one more officer of the city, because what one writes another publishes.
@Component
class DemoAccounts implements DemoData {

    private static final int ORDER = 30;
    private static final String TOWN = "Houjie";
    private static final String CITIZEN_ID = "441900199303159987";
    private static final int ALL = 100;

    private final AccountSql sql;
    private final Passwords passwords;
    private final Personas personas;
    private final OrganisationTree tree;
    private final Members members;
    private final MessageSource texts;
    private final Clock clock;

    DemoAccounts(AccountSql sql, Passwords passwords, Personas personas, OrganisationTree tree, Members members, MessageSource texts, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.personas = personas;
        this.tree = tree;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "access.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var city = tree.city().orElseThrow();
        var town = tree.towns().stream().filter(known -> known.nameEn() != null && known.nameEn().startsWith(TOWN)).findFirst()
                .or(() -> tree.towns().stream().findFirst()).orElseThrow();
        var union = sql.demoUnion(town.scope()).orElseThrow();
        enrol(union);
        var done = 0;
        for (var persona : Persona.values()) {
            open(persona, place(persona.role(), city, town, union));
            progress.accept(++done * ALL / Persona.values().length);
        }
    }

    private OrgId place(Role role, Organisation city, Organisation town, OrgId union) {
        return switch (role) {
            case MEMBER, CHAIR -> union;
            case TOWN -> town.id();
            case CLERK -> sql.demoPartner().orElseThrow(() -> new IllegalStateException("the demo city has no merchant"));
            case CITY, CASHIER, AUDITOR, ADMINISTRATOR -> city.id();
        };
    }

    private void enrol(OrgId union) {
        if (members.byPhone(new Phone(Persona.PHONE)).isEmpty()) {
            var citizen = new CitizenId(CITIZEN_ID);
            members.enrol(Actor.SYSTEM, union, new NewMember(name(Persona.MEMBER), citizen, new Phone(Persona.PHONE), false, null, LocalDate.now(clock).minusYears(2)));
        }
    }

    private void open(Persona persona, OrgId place) {
        var password = personas.password(persona);
        if (password != null) {
            var now = clock.instant();
            var account = sql.insert(AccountKind.of(persona.role()), name(persona), persona.login(), passwords.hash(password), null, now);
            sql.insertPost(account, persona.role(), place, LocalDate.now(clock));
        }
    }

    private String name(Persona persona) {
        return texts.getMessage("access.demo.name." + persona.name(), null, Locale.SIMPLIFIED_CHINESE);
    }
}
