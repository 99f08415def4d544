package org.gongli.procedures.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.platform.Sealing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What somebody has typed into a long form and not yet sent, for two weeks. It lies sealed, and only who typed it gets it back. Put
/// `component/draft.jte` inside the form; [#forget] it when the form was accepted.
@Service
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST_BYTES = 64 * 1024;

    private final DraftSql sql;
    private final Sealing.Seal seal;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(DraftSql sql, Sealing sealing, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.seal = sealing.seal("procedures.drafts");
        this.json = json;
        this.clock = clock;
    }

    /// Keeps what was typed in place of what was kept before.
    ///
    /// @param form the key of the form, such as `hardship-12`
    /// @throws Refused when it is too much
    public void keep(Viewer viewer, String form, Map<String, List<String>> fields) {
        var bytes = json.writeValueAsBytes(fields);
        if (bytes.length > MOST_BYTES) {
            throw new Refused("procedures.draft.long", MOST_BYTES / 1024);
        }
        var now = clock.instant();
        sql.keep(viewer.account(), form, seal.seal(bytes), now, now.plus(KEPT));
    }

    /// What was kept last; empty when nothing was, or too long ago.
    public Optional<Draft> find(Viewer viewer, String form) {
        return sql.find(viewer.account(), form, clock.instant()).map(kept -> new Draft(opened(kept.fields()), kept.savedAt()));
    }

    Map<String, List<String>> opened(byte[] fields) {
        return json.readValue(seal.text(fields), new TypeReference<>() { });
    }

    public void forget(Viewer viewer, String form) {
        sql.forget(viewer.account(), form);
    }

    public void forgetExpired(Instant now) {
        sql.forgetExpired(now);
    }

    /// @param fields by the names of the form's fields
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {
    }
}
