package org.gongli.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.procedures.CaseFace.Value;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.testing.TestBean;

/// The feature behind the sample procedure of the tests.
@TestBean
class SampleMatter implements CaseMatter {

    private static final AtomicLong SUBJECTS = new AtomicLong();

    final Set<AccountId> barred = ConcurrentHashMap.newKeySet();
    final Set<String> paid = ConcurrentHashMap.newKeySet();

    /// A case of a member of this place, with a subject of its own.
    static NewCase of(OrgId place, Viewer applicant) {
        return new NewCase("sample", "sample/" + SUBJECTS.incrementAndGet(), place, applicant.member().orElse(null), "procedures.sample", List.of("7"), Map.of());
    }

    @Override
    public String procedure() {
        return "sample";
    }

    @Override
    public CaseFace face(String subject, Optional<Viewer> reader, boolean english) {
        return new CaseFace(List.of(new Value("What", "a sample " + subject)), null, List.of(new Value("Open", "only this")));
    }

    @Override
    public void check(Viewer decider, StepAsked step, Decision decision) {
        if (barred.contains(decider.account())) {
            throw new Refused("procedures.sample.barred");
        }
    }

    @Override
    public void checkWithdrawal(Viewer applicant, String subject) {
        if (paid.contains(subject)) {
            throw new Refused("procedures.sample.paid");
        }
    }
}
