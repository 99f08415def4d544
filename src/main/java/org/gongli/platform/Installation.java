package org.gongli.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this database belongs to: the key that seals its personal data, and whether it holds the demo city.
@Component
public class Installation implements InitializingBean {

    private static final String BEGUN = "begun";

    private final JdbcClient jdbc;
    private final byte[] keyCheck;
    private volatile boolean demo;

    Installation(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.keyCheck = sealing.seal("platform.installation").mac("this key sealed the data".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("insert into platform.installation (key_check) values (:check) on conflict do nothing").param("check", keyCheck).update();
        var kept = jdbc.sql("select key_check, demo_loaded_at is not null as demo from platform.installation").query(Kept.class).single();
        if (!Arrays.equals(kept.keyCheck(), keyCheck)) {
            throw CannotStart.otherKey();
        }
        demo = kept.demo();
    }

    /// Whether the demo city is loaded: then, and only then, the sign-in page offers its personas.
    public boolean demo() {
        return demo;
    }

    /// Notes that this database is to hold the demo, so that a start that is broken off goes on with it.
    public void beginDemo() {
        demoPartIsLoaded(BEGUN);
    }

    /// Whether the loading of the demo was begun, here or by a start that was broken off.
    public boolean demoBegun() {
        return demoPartLoaded(BEGUN);
    }

    public boolean demoPartLoaded(String part) {
        return jdbc.sql("select exists (select from platform.demo_part where part = :part)").param("part", part).query(Boolean.class).single();
    }

    public void demoPartIsLoaded(String part) {
        jdbc.sql("insert into platform.demo_part (part) values (:part)").param("part", part).update();
    }

    public void demoLoaded() {
        jdbc.sql("update platform.installation set demo_loaded_at = now()").update();
        demo = true;
    }

    private record Kept(byte[] keyCheck, boolean demo) {
    }
}
