package org.gongli.members;

import java.util.Collection;
import java.util.List;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MaskedNameSql {

    private final JdbcClient jdbc;

    MaskedNameSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Named> names(Collection<MemberId> members) {
        return jdbc.sql("select id, name from members.member where id = any(:ids)")
                .param("ids", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(Named.class).list();
    }

    record Named(MemberId id, String name) {
    }
}
