package org.gongli.procedures;

import java.util.Objects;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.shared.AccountId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.TestBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases of the sample procedure, and who sits around them.
@TestBean
public class GivenCases {

    private final Given given;
    private final Procedures procedures;
    private final Deciding deciding;
    private final JdbcClient jdbc;

    GivenCases(Given given, Procedures procedures, Deciding deciding, JdbcClient jdbc) {
        this.given = given;
        this.procedures = procedures;
        this.deciding = deciding;
        this.jdbc = jdbc;
    }

    /// A city with a town with a union, each with its desk, and a case of a member of the union.
    public Case started() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var applicant = union.member("Applicant");
        var id = procedures.start(applicant, SampleMatter.of(union.id(), applicant));
        return new Case(id, applicant, union, town, city, union.viewer(Role.CHAIR), town.viewer(Role.TOWN), city.viewer(Role.CITY));
    }

    /// An officer with an account, as colleagues are chosen from.
    public Viewer colleague(Given.Place place, Role role) {
        var id = jdbc.sql("""
                insert into access.account (kind, name, login, password_hash, password_changed_at, created_at)
                values ('OFFICER', 'Deputy', 'deputy-' || gen_random_uuid(), '$argon2id$none', now(), now()) returning id as value
                """).query(AccountId.class).single();
        jdbc.sql("insert into access.post (account_id, role, org_id, valid_from) values (:account, :role, :org, '2020-01-01')").param("account", id).param("role", role)
                .param("org", place.id()).update();
        var seat = place.viewer(role);
        return new Viewer(id, role, "Deputy", place.id(), seat.scope(), null);
    }

    /// A case, and those around it.
    public final class Case {

        public final CaseId id;
        public final Viewer applicant;
        public final Given.Place union;
        public final Given.Place town;
        public final Given.Place city;
        public final Viewer chair;
        public final Viewer townOfficer;
        public final Viewer cityOfficer;

        private Case(CaseId id, Viewer applicant, Given.Place union, Given.Place town, Given.Place city, Viewer chair, Viewer townOfficer, Viewer cityOfficer) {
            this.id = id;
            this.applicant = applicant;
            this.union = union;
            this.town = town;
            this.city = city;
            this.chair = chair;
            this.townOfficer = townOfficer;
            this.cityOfficer = cityOfficer;
        }

        public CaseProgress progress() {
            return procedures.progress(id);
        }

        public CaseProgress.Now now() {
            return Objects.requireNonNull(progress().now());
        }

        public StepId step() {
            return now().step();
        }

        public Case decide(Viewer viewer, Action action) {
            deciding.decide(viewer, step(), Decision.of(action, "because"));
            return this;
        }

        /// Agreed to by the union.
        public Case atTown() {
            return decide(chair, Action.APPROVE);
        }

        public Case atCity() {
            return atTown().decide(townOfficer, Action.APPROVE);
        }

        /// Agreed to by all, and shown to the public.
        public Case shown() {
            return atCity().decide(cityOfficer, Action.APPROVE).decide(city.viewer(Role.CITY), Action.APPROVE);
        }
    }
}
