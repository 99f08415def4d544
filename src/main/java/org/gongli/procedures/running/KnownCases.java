package org.gongli.procedures.running;

import java.util.Optional;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.view.Title;
import org.springframework.stereotype.Component;

/// Looks cases up, for pages.
@Component
public class KnownCases {

    private final CaseSql sql;
    private final ProgressSql progress;
    private final Words words;

    KnownCases(CaseSql sql, ProgressSql progress, Words words) {
        this.sql = sql;
        this.progress = progress;
        this.words = words;
    }

    public Optional<CaseHead> head(CaseId id) {
        return sql.head(id);
    }

    public Optional<OpenStep> open(CaseId id) {
        return sql.open(id);
    }

    public Title title(CaseId id) {
        var kept = progress.title(id);
        return words.title(kept.key(), kept.args());
    }
}
