package org.gongli.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.access.AccountKind;
import org.gongli.access.passwords.Passwords;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Holding;
import org.gongli.access.sessions.LiveSessions;
import org.gongli.access.sessions.NewSession;
import org.gongli.access.sessions.Opened;
import org.gongli.access.sessions.Sessions;
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
public class People {

    public static final String PASSWORD = "Lantern-Harbour-73";
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
    public Person officer(Role role, OrgId org) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 12);
        var account = sql.insert(AccountKind.of(role), "Officer " + login, login, hash, null, clock.instant());
        sql.insertPost(account, role, org, LocalDate.now(clock));
        return new Person(account, login);
    }

    public void post(Person person, Role role, OrgId org) {
        sql.insertPost(person.account(), role, org, LocalDate.now(clock));
    }

    /// A member with a phone.
    public Worker member(OrgId union) {
        var number = NUMBERS.incrementAndGet();
        var phone = CitizenIds.phone(number);
        return new Worker(members.enrol(Actor.SYSTEM, union, new NewMember("Worker " + number, CitizenIds.numbered(number), phone, false, null, LocalDate.of(2024, 1, 1))), phone);
    }

    /// Opens a session without asking for anything.
    public Opened signedIn(Person person) {
        return sessions.open(NewSession.browser(person.account(), holdings(person).getFirst(), client()), false);
    }

    public Opened signedIn(Worker worker) {
        var account = sql.ofMember(worker.member(), "Worker", clock.instant()).account();
        return sessions.open(NewSession.browser(account, null, client()), false);
    }

    public Opened program(Person person) {
        return sessions.open(NewSession.program(person.account(), holdings(person).getFirst(), client()), false);
    }

    /// The posts of the person, the one last used first.
    public List<Holding> holdings(Person person) {
        return sessions.holdings(person.account());
    }

    /// The person as a viewer, by a session of their own.
    public Viewer viewer(Opened opened) {
        return live.find(opened.token()).orElseThrow().viewer();
    }

    public static Client client() {
        return new Client("10.9.8.0/24", "test");
    }

    public record Person(AccountId account, String login) {
    }

    public record Worker(MemberId member, Phone phone) {
    }
}
