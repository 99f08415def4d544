package org.gongli.founding.applying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gongli.founding.FoundingId;
import org.gongli.founding.applying.Election.Office;
import org.gongli.founding.applying.Election.Vote;
import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.applying.NewFounding.Covered;
import org.gongli.founding.applying.NewFounding.Seat;
import org.gongli.members.Members;
import org.gongli.organisations.Industry;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Uscc;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.shared.AccountId;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Foundings of the demo town at every stage, by the real steps; terms, targets, enterprises and visits of all towns.
@Component
class DemoFoundings implements DemoData {

    private static final int ORDER = 60;
    private static final int STAFF = 120;
    private static final int MEMBERS = 80;
    private static final int LARGE = 900;
    /// Where the numbers of the small enterprises begin.
    private static final int SMALL = 500;
    private static final AccountId NOBODY = new AccountId(0);

    private final DemoFoundingSql sql;
    private final ApplyingForUnions applying;
    private final FoundingSql foundings;
    private final Procedures procedures;
    private final Deciding deciding;
    private final OrganisationTree tree;
    private final Members members;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoFoundings(DemoFoundingSql sql, ApplyingForUnions applying, FoundingSql foundings, Procedures procedures, Deciding deciding, OrganisationTree tree, Members members,
            TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.applying = applying;
        this.foundings = foundings;
        this.procedures = procedures;
        this.deciding = deciding;
        this.tree = tree;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "founding.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var names = lines("enterprises");
        var people = lines("people");
        var today = LocalDate.now(clock);
        transactions.executeWithoutResult(status -> {
            sql.terms(people, today, clock.instant());
            sql.enterprises(names, clock.instant());
            sql.visits(today, clock.instant());
            sql.targets(today.getYear(), clock.instant());
        });
        var town = sql.officer(Role.TOWN).map(post -> viewer(Role.TOWN, post));
        var city = sql.officer(Role.CITY).map(post -> viewer(Role.CITY, post));
        if (town.isPresent() && city.isPresent() && sql.member(town.get().org()).isPresent()) {
            transactions.executeWithoutResult(status -> foundings(town.get(), city.get(), names, people));
        }
    }

    private Viewer viewer(Role role, DemoFoundingSql.Officer post) {
        return new Viewer(post.account(), role, role.name(), post.org(), tree.get(post.org()).scope(), null);
    }

    private void foundings(Viewer town, Viewer city, List<String> names, List<String> people) {
        var standing = members.standing(sql.member(town.org()).orElseThrow()).orElseThrow();
        var applicant = new Viewer(NOBODY, Role.MEMBER, people.getFirst(), standing.org(), Scope.NOTHING, standing);
        IntStream.range(0, names.size()).forEach(number -> sql.code(town.org(), names.get(number), uscc(number)));
        var all = IntStream.range(0, names.size()).mapToObj(number -> founding(town.org(), names.get(number), number, people)).map(one -> applying.draft(applicant, one)).toList();
        all.subList(1, all.size()).forEach(id -> applying.submit(applicant, id));
        all.subList(3, all.size()).forEach(id -> decide(town, id, Action.APPROVE));
        others(town, city, applicant, people);
        decide(town, all.get(2), Action.RETURN);
        decide(city, all.get(4), Action.REJECT);
        all.subList(5, all.size()).forEach(id -> decide(city, id, Action.APPROVE));
        all.subList(6, all.size()).forEach(id -> applying.elect(applicant, id, election(foundings.founding(id))));
        all.subList(7, all.size()).forEach(id -> decide(town, id, Action.APPROVE));
        all.subList(8, all.size()).forEach(id -> decide(city, id, Action.APPROVE));
    }

    /// Of several small enterprises in a village, waiting for its election; of a trade, which the town itself applied for.
    private void others(Viewer town, Viewer city, Viewer applicant, List<String> people) {
        var names = lines("small");
        var covered = IntStream.range(0, 3).mapToObj(number -> new Covered(names.get(number), uscc(SMALL + number), 9 + 5 * number)).toList();
        var village = tree.placesFor(OrgKind.JOINT, town.scope()).stream().filter(place -> place.kind() == OrgKind.VILLAGE).map(Organisation::id).findFirst().orElse(town.org());
        var joint = applying.draft(applicant, new NewFounding(new Seat(town.org(), village, OrgKind.JOINT), names.get(3), names.get(3) + lines("union").getFirst(), null, null, STAFF,
                covered.stream().mapToInt(Covered::members).sum(), null, NewFounding.Form.COMMITTEE, 3, false, people.getFirst(), candidates(2, people), covered));
        applying.submit(applicant, joint);
        decide(town, joint, Action.APPROVE);
        decide(city, joint, Action.APPROVE);
        applying.submit(town, applying.draft(town, new NewFounding(new Seat(town.org(), town.org(), OrgKind.INDUSTRY), names.get(4), names.get(4) + lines("union").getFirst(), null,
                Industry.FURNITURE, LARGE, LARGE - STAFF, null, NewFounding.Form.COMMITTEE, 5, true, people.getLast(), candidates(5, people), List.of())));
    }

    private void decide(Viewer viewer, FoundingId id, Action action) {
        var caseId = Objects.requireNonNull(foundings.head(id).orElseThrow().caseId());
        var step = Objects.requireNonNull(procedures.progress(caseId).now()).step();
        deciding.decide(viewer, step, Decision.of(action, action.needsReason() ? lines("reason").getFirst() : ""));
    }

    private static NewFounding founding(OrgId town, String name, int number, List<String> people) {
        return new NewFounding(new Seat(town, town, OrgKind.ENTERPRISE), name, name + lines("union").getFirst(), uscc(number), null, STAFF + number, MEMBERS + number, null, NewFounding.Form.COMMITTEE, 3, false,
                people.get(number % people.size()), candidates(number, people), List.of());
    }

    private static List<Candidate> candidates(int first, List<String> people) {
        return IntStream.range(0, 4).mapToObj(person -> new Candidate(people.get((first + person) % people.size()), "", false)).toList();
    }

    /// An invented code; the last character is the check digit.
    private static Uscc uscc(int number) {
        var body = "91441900MF%07d".formatted(200_000 + number * 41);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().mapToObj(last -> Uscc.parse(body + (char) last).toOptional()).flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private Election election(NewFounding founding) {
        var votes = IntStream.range(0, founding.candidates().size()).mapToObj(position -> new Vote(founding.candidates().get(position).name(), MEMBERS - 8 - 9 * position,
                position == 0 ? Office.CHAIR : position < 3 ? Office.MEMBER : Office.NONE)).toList();
        return new Election(LocalDate.now(clock), founding.members(), MEMBERS - 5, 3, votes);
    }

    private static List<String> lines(String name) {
        try {
            return new ClassPathResource("demo/founding/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
