package org.gongli.membership.duplicates;

import java.util.List;
import org.gongli.shared.MemberId;
import org.springframework.context.ApplicationContext;

/// The search for similar records, on the thread of a test or a benchmark.
public final class SimilarPairs {

    private SimilarPairs() {
    }

    /// Compares these with all others, as after an import.
    public static void find(ApplicationContext context, List<MemberId> fresh) {
        context.getBean(SimilarSql.class).toCompare(fresh);
        context.getBean(FindingSimilar.class).regularly();
    }
}
