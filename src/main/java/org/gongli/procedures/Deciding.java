package org.gongli.procedures;

import java.util.List;
import java.util.Optional;
import org.gongli.procedures.running.DecidingSteps;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Cases from the side of those who decide.
@Service
public class Deciding {

    /// How many steps a batch may hold.
    public static final int LARGEST_BATCH = 200;

    private final DecidingSteps steps;

    Deciding(DecidingSteps steps) {
        this.steps = steps;
    }

    /// Decides a step, in the caller's transaction. Of two at once the second is refused.
    ///
    /// @throws Missing   when the viewer may not know of it
    /// @throws Forbidden when it is on another desk
    /// @throws Refused   when it is decided already, is the viewer's own, wants other eyes, or the feature refuses
    public void decide(Viewer viewer, StepId step, Decision decision) {
        steps.decide(viewer, step, decision);
    }

    /// What of a case the viewer may decide at this moment; empty when it is on another desk, or on none. Whoever calls it has made sure that the viewer may know.
    public Optional<Offer> offer(Viewer viewer, CaseId id) {
        return steps.offer(viewer, id);
    }

    /// The same for a page on which the viewer reads the subject: with it the review begins.
    public Optional<Offer> open(Viewer viewer, CaseId id) {
        return steps.open(viewer, id);
    }

    /// Decides each of these by itself: what one is refused does not hold up the others.
    public List<Outcome> decideAll(Viewer viewer, List<StepId> all, Decision decision) {
        if (all.size() > LARGEST_BATCH) {
            throw new Refused("procedures.batch-large", LARGEST_BATCH, all.size());
        }
        return all.stream().distinct().map(step -> steps.alone(viewer, step, decision)).toList();
    }
}
