package org.gongli.benefits.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One giveaway as a member sees it.
///
/// @param left    places that somebody of this stance may still get
/// @param answer  what became of pressing the button; null when nobody pressed it
/// @param preview an officer looks at what is not published yet: nothing can be pressed
public record GiveawayPage(Giveaway giveaway, Stance stance, int left, int taken, Instant now, @Nullable Outcome answer, boolean preview) {

    public boolean open() {
        return giveaway.open(now);
    }

    public boolean upcoming() {
        return giveaway.upcoming(now);
    }

    public boolean over() {
        return giveaway.over(now);
    }

    public boolean mayClaim() {
        return open() && left > 0 && stance.kind() == Stance.Kind.MAY && (answer == null || !answer.soldOut());
    }
}
