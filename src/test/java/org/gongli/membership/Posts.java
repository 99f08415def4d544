package org.gongli.membership;

import org.gongli.procedures.ActionTable.Relation;
import org.gongli.procedures.ActionTable.Try;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;

/// Who stands how to a case of memberships, for the tables of actions.
public final class Posts {

    private Posts() {
    }

    /// @param desk      the union whose chair has the step on the desk, if it is a chair's
    /// @param town      above it
    /// @param city      above that
    /// @param applicant who asked
    public static Viewer viewer(Given given, Try one, Given.Place desk, Given.Place town, Given.Place city, Viewer applicant) {
        if (one.relation() == Relation.ELSEWHERE) {
            var other = given.town("Other");
            return (one.role() == Role.CHAIR ? other.union("O") : one.role() == Role.TOWN ? other : given.city("Other")).viewer(one.role());
        }
        var post = (one.role() == Role.CHAIR ? desk : one.role() == Role.TOWN ? town : city).viewer(one.role());
        return one.relation() == Relation.APPLICANT ? new Viewer(applicant.account(), one.role(), "x", post.org(), post.scope(), applicant.standing()) : post;
    }
}
