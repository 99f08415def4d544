package org.gongli.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.members.Phone;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.TestBean;

/// People who can really sign in.
@TestBean
class People {

    static final String PASSWORD = "Lantern-Harbour-73";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicLong NUMBERS = new AtomicLong(500_000);

    private final AccountSql sql;
    private final Sessions sessions;
    private final LiveSessions live;
    private final OrganisationTree tree;
    private final Members members;
    private final Clock clock;
    private final String hash;

    People(AccountSql sql, Sessions sessions, LiveSessions live, Passwords passwords, OrganisationTree tree, Members members, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.live = live;
        this.tree = tree;
        this.members = members;
        this.clock = clock;
        this.hash = passwords.hash(PASSWORD);
    }

    /// Somebody with this post, and a password.
    Person officer(Role role, OrgId org) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 12);
        var account = sql.insert(AccountKind.of(role), "Officer " + login, login, hash, null, clock.instant());
        sql.insertPost(account, role, org, LocalDate.now(clock));
        return new Person(account, login);
    }

    void post(Person person, Role role, OrgId org) {
        sql.insertPost(person.account(), role, org, LocalDate.now(clock));
    }

    /// A member with a phone.
    Worker member(OrgId union) {
        var number = NUMBERS.incrementAndGet();
        var phone = CitizenIds.phone(number);
        return new Worker(members.enrol(Actor.SYSTEM, union, new NewMember("Worker " + number, CitizenIds.numbered(number), phone, false, null, LocalDate.of(2024, 1, 1))), phone);
    }

    /// Opens a session without asking for anything.
    Opened signedIn(Person person) {
        return sessions.open(NewSession.browser(person.account(), sessions.holdings(person.account()).getFirst(), client()), false);
    }

    Opened signedIn(Worker worker) {
        var account = sql.ofMember(worker.member(), "Worker", clock.instant()).account();
        return sessions.open(NewSession.browser(account, null, client()), false);
    }

    Opened program(Person person) {
        return sessions.open(NewSession.program(person.account(), sessions.holdings(person.account()).getFirst(), client()), false);
    }

    /// The person as a viewer, by a session of their own.
    Viewer viewer(Opened opened) {
        return live.find(opened.token()).orElseThrow().viewer();
    }

    static Client client() {
        return new Client("10.9.8.0/24", "test");
    }

    record Person(AccountId account, String login) {
    }

    record Worker(MemberId member, Phone phone) {
    }
}
