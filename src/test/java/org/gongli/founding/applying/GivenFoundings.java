package org.gongli.founding.applying;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.founding.FoundingId;
import org.gongli.founding.applying.Election.Office;
import org.gongli.founding.applying.Election.Vote;
import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.applying.NewFounding.Covered;
import org.gongli.founding.applying.NewFounding.Seat;
import org.gongli.organisations.Industry;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Uscc;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.StepId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.MovableClock;
import org.gongli.testing.TestBean;

/// Foundings of tests, each of an enterprise of its own.
@TestBean
public class GivenFoundings {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final List<Candidate> THREE = List.of(new Candidate("A", "", false), new Candidate("B", "", false), new Candidate("C", "", false));

    final ApplyingForUnions applying;
    final FoundingSql sql;
    final Procedures procedures;
    final Deciding deciding;
    private final Given given;
    private final MovableClock clock;

    GivenFoundings(ApplyingForUnions applying, FoundingSql sql, Procedures procedures, Deciding deciding, Given given, MovableClock clock) {
        this.applying = applying;
        this.sql = sql;
        this.procedures = procedures;
        this.deciding = deciding;
        this.given = given;
        this.clock = clock;
    }

    /// A town with those who found a union there.
    record Desk(Place cityPlace, Place townPlace, Viewer applicant, Viewer town, Viewer city) {
    }

    Desk desk() {
        var city = given.city("C");
        var town = city.town("T");
        return new Desk(city, town, town.union("U").member("Applicant"), town.viewer(Role.TOWN), city.viewer(Role.CITY));
    }

    public static Uscc uscc() {
        var body = "91441900MT%07d".formatted(NUMBERS.incrementAndGet());
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().mapToObj(last -> Uscc.parse(body + (char) last).toOptional()).flatMap(Optional::stream).findFirst().orElseThrow();
    }

    static NewFounding founding(OrgId town, int members, NewFounding.Form form, boolean relative) {
        var uscc = uscc();
        return new NewFounding(new Seat(town, town, OrgKind.ENTERPRISE), "Enterprise " + uscc, "Union " + uscc, uscc, null, 100, members, null, form, 3, false, "Lead",
                List.of(new Candidate("A", "", relative), new Candidate("B", "", false), new Candidate("C", "", false)), List.of());
    }

    /// Of several enterprises of which each has so many members.
    static NewFounding joint(OrgId town, OrgId place, List<Uscc> enterprises, int members) {
        var covered = enterprises.stream().map(uscc -> new Covered("Enterprise " + uscc, uscc, members)).toList();
        return new NewFounding(new Seat(town, place, OrgKind.JOINT), "Estate", "Union of " + enterprises.getFirst(), null, null, 100, members * enterprises.size(), null,
                NewFounding.Form.COMMITTEE, 3, false, "Lead", THREE, covered);
    }

    static NewFounding trade(OrgId town, int years) {
        return new NewFounding(new Seat(town, town, OrgKind.INDUSTRY), "Trade " + uscc(), "Union of trade " + uscc(), null, Industry.FURNITURE, 400, 300, null,
                NewFounding.Form.COMMITTEE, years, false, "Lead", THREE, List.of());
    }

    /// Handed in and decided, up to the last word.
    FoundingId certifying(Desk desk, NewFounding founding) {
        var id = applying.draft(desk.applicant(), founding);
        applying.submit(desk.applicant(), id);
        approve(desk.townPlace().viewer(Role.TOWN), id);
        approve(desk.city(), id);
        applying.elect(desk.applicant(), id, election());
        approve(desk.townPlace().viewer(Role.TOWN), id);
        return id;
    }

    FoundingId founded(Desk desk, NewFounding founding) {
        var id = certifying(desk, founding);
        approve(desk.city(), id);
        return id;
    }

    FoundingId draft(Desk desk, Viewer applicant) {
        return applying.draft(applicant, founding(desk.townPlace().id(), 60, NewFounding.Form.COMMITTEE, false));
    }

    FoundingId submitted(Desk desk, Viewer applicant) {
        var id = draft(desk, applicant);
        applying.submit(applicant, id);
        return id;
    }

    FoundingId electing(Desk desk, Viewer applicant) {
        var id = submitted(desk, applicant);
        approve(desk.townPlace().viewer(Role.TOWN), id);
        approve(desk.city(), id);
        return id;
    }

    FoundingId certifying(Desk desk, Viewer applicant) {
        var id = electing(desk, applicant);
        applying.elect(applicant, id, election());
        approve(desk.townPlace().viewer(Role.TOWN), id);
        return id;
    }

    FoundingId founded(Desk desk, Viewer applicant) {
        var id = certifying(desk, applicant);
        approve(desk.city(), id);
        return id;
    }

    Election election() {
        return new Election(LocalDate.now(clock), 60, 50, 2, List.of(new Vote("A", 45, Office.CHAIR), new Vote("B", 40, Office.MEMBER), new Vote("C", 12, Office.NONE)));
    }

    void approve(Viewer viewer, FoundingId id) {
        deciding.decide(viewer, step(id), Decision.of(Action.APPROVE, ""));
    }

    StepId step(FoundingId id) {
        return Objects.requireNonNull(procedures.progress(Objects.requireNonNull(sql.head(id).orElseThrow().caseId())).now()).step();
    }
}
