package org.gongli.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// The words in which a test says what there is: `given.town("Houjie").union("Shoes").viewer(Role.CHAIR)`. Each call makes fresh organisations, so that no test
/// sees another's.
@TestComponent
public class Given {

    private static final AtomicLong ACCOUNTS = new AtomicLong(1_000_000);

    private static final AtomicLong MEMBERS = new AtomicLong();

    private final Register register;
    private final OrganisationTree tree;
    private final Members members;

    Given(Register register, OrganisationTree tree, Members members) {
        this.register = register;
        this.tree = tree;
        this.members = members;
    }

    /// A city of the test's own, with nothing in it.
    public Place city(String name) {
        return place(null, OrgKind.CITY, name);
    }

    /// A town in a city of its own.
    public Place town(String name) {
        return city(name + " city").town(name);
    }

    private Place place(@Nullable OrgId parent, OrgKind kind, String name) {
        return new Place(register.enter(Actor.SYSTEM, parent, NewOrganisation.of(kind, name)));
    }

    /// An organisation that the test made.
    public final class Place {

        private final OrgId id;

        private Place(OrgId id) {
            this.id = id;
        }

        public OrgId id() {
            return id;
        }

        public Place town(String name) {
            return place(id, OrgKind.TOWN, name);
        }

        public Place union(String name) {
            return place(id, OrgKind.ENTERPRISE, name);
        }

        public Place village(String name) {
            return place(id, OrgKind.VILLAGE, name);
        }

        /// The association of a trade.
        public Place association(String name) {
            return place(id, OrgKind.INDUSTRY, name);
        }

        /// A group inside a union.
        public Place group(String name) {
            return place(id, OrgKind.GROUP, name);
        }

        public Place partner(String name) {
            return place(id, OrgKind.PARTNER, name);
        }

        /// A member of this union, signed in: a man, born in the seventies.
        public Viewer member(String name) {
            var member = enrol(name);
            return new Viewer(new AccountId(ACCOUNTS.incrementAndGet()), Role.MEMBER, name, id, Scope.NOTHING, members.standing(member).orElseThrow());
        }

        /// A member of this union who has not signed in.
        public MemberId enrol(String name) {
            var number = MEMBERS.incrementAndGet();
            return members.enrol(Actor.SYSTEM, id, new NewMember(name, CitizenIds.numbered(2 * number + 1), CitizenIds.phone(number), false, null, LocalDate.of(2024, 1, 1)));
        }

        /// Somebody who holds this post here.
        public Viewer viewer(Role role) {
            return new Viewer(new AccountId(ACCOUNTS.incrementAndGet()), role, "test " + role, id, tree.get(id).scope(), null);
        }
    }
}
