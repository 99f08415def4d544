package org.gongli.founding.applying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.applying.NewFounding.Covered;

/// The form of a founding filled in from what was written down, by the names of its fields: what [FoundingForm] reads.
final class FilledForm {

    private FilledForm() {
    }

    static Map<String, String> of(NewFounding founding) {
        var form = new HashMap<String, String>();
        enterprise(founding, form);
        union(founding, form);
        candidates(founding.candidates(), form);
        covered(founding.covered(), form);
        return form;
    }

    private static void enterprise(NewFounding founding, Map<String, String> form) {
        form.put("place", founding.seat().place().toString());
        form.put("enterprise", founding.enterprise());
        form.put("uscc", founding.uscc() == null ? "" : founding.uscc().code());
        form.put("industry", founding.industry() == null ? "" : founding.industry().name());
        form.put("staff", String.valueOf(founding.staff()));
        form.put("address", founding.address() == null ? "" : founding.address());
    }

    private static void union(NewFounding founding, Map<String, String> form) {
        form.put("unionName", founding.unionName());
        form.put("members", String.valueOf(founding.members()));
        form.put("form", founding.form().name());
        form.put("termYears", String.valueOf(founding.termYears()));
        form.put("groupLead", founding.groupLead());
        if (founding.fullTimeChair()) {
            form.put("fullTimeChair", "true");
        }
    }

    private static void candidates(List<Candidate> candidates, Map<String, String> form) {
        for (int i = 0; i < candidates.size(); i++) {
            form.put("candidate" + i, candidates.get(i).name());
            form.put("job" + i, candidates.get(i).job());
            if (candidates.get(i).relative()) {
                form.put("relative" + i, "true");
            }
        }
    }

    private static void covered(List<Covered> covered, Map<String, String> form) {
        for (int i = 0; i < covered.size(); i++) {
            form.put("covered" + i, covered.get(i).name());
            form.put("coveredCode" + i, covered.get(i).uscc().code());
            form.put("coveredMembers" + i, String.valueOf(covered.get(i).members()));
        }
    }
}
