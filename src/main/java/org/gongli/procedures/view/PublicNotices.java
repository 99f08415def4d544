package org.gongli.procedures.view;

import java.time.Instant;
import org.gongli.procedures.NoticeId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// What is shown to the public now.
public record PublicNotices(Paged<Row> page) {

    public record Row(NoticeId id, Title title, String org, @Nullable String orgEn, Instant publishedAt, Instant endsAt) {

        public String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }
    }
}
