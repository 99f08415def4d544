package org.gongli.procedures.definitions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongli.procedures.DefinitionLaid;
import org.gongli.procedures.engine.Engine;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps every version of every procedure, and says which one new cases begin with: the city's own where it laid one, else the platform's newest.
@Service
public class Definitions {

    private final DefinitionSql sql;
    private final Engine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, Version> versions = new ConcurrentHashMap<>();

    Definitions(DefinitionSql sql, Engine engine, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /// What new cases begin with.
    ///
    /// @throws Missing when there is no such procedure
    public Version current(String key) {
        return version(sql.currentId(key).orElseThrow(Missing::new));
    }

    /// Of each procedure what new cases begin with.
    public List<Version> all() {
        return sql.currentIds().stream().map(this::version).toList();
    }

    /// @throws Missing when there is none
    public Version version(long id) {
        return versions.computeIfAbsent(id, wanted -> read(sql.version(wanted).orElseThrow(Missing::new)));
    }

    private static Version read(DefinitionSql.Kept kept) {
        return new Version(kept.id(), kept.version(), kept.engineId(), DefinitionReader.read(kept.source()));
    }

    /// Takes in a file of the platform; the same file again changes nothing.
    @Transactional
    public void ship(String source) {
        var definition = DefinitionReader.read(source);
        sql.lock();
        if (unchanged(definition.key(), Origin.PLATFORM, source)) {
            return;
        }
        var own = sql.newest(definition.key(), Origin.CITY).isPresent() && sql.current(definition.key()).filter(kept -> kept.origin() == Origin.CITY).isPresent();
        keep(definition, Origin.PLATFORM, source, !own, null, Actor.SYSTEM);
    }

    /// Lays a file of the city beside the platform's; the same file again changes nothing. When it is broken, nothing changes.
    ///
    /// @throws Refused with the sentence that says what is wrong
    @Transactional
    public String lay(Actor actor, String source) {
        var definition = DefinitionReader.read(source);
        sql.lock();
        var platform = sql.newest(definition.key(), Origin.PLATFORM).map(Definitions::read)
                .orElseThrow(() -> new Refused("procedures.definition.unknown", definition.key()));
        fits(definition, platform.definition());
        var newest = sql.newest(definition.key(), Origin.CITY);
        if (newest.isPresent() && Arrays.equals(newest.get().digest(), digest(source))) {
            sql.makeCurrent(definition.key(), newest.get().id());
        } else {
            keep(definition, Origin.CITY, source, true, actor.account(), actor);
        }
        return definition.key();
    }

    /// Lets new cases begin with the platform's version again.
    @Transactional
    public void takeAway(Actor actor, String key) {
        sql.lock();
        sql.makeCurrent(key, sql.newest(key, Origin.PLATFORM).orElseThrow(Missing::new).id());
        events.publishEvent(new DefinitionLaid(actor, key, false));
    }

    /// The feature brings its own variables, all of them and no others, and knows its own confidences.
    private static void fits(Definition own, Definition platform) {
        var more = own.variables().stream().filter(name -> !platform.variables().contains(name)).findFirst();
        if (more.isPresent()) {
            throw new Refused("procedures.definition.variable", own.key(), more.get());
        }
        var less = platform.variables().stream().filter(name -> !own.variables().contains(name)).findFirst();
        if (less.isPresent()) {
            throw new Refused("procedures.definition.variable-missing", less.get());
        }
        if (platform.confidential() && !own.confidential()) {
            throw new Refused("procedures.definition.confidential", own.key());
        }
    }

    private boolean unchanged(String key, Origin origin, String source) {
        return sql.newest(key, origin).filter(kept -> Arrays.equals(kept.digest(), digest(source))).isPresent();
    }

    private void keep(Definition definition, Origin origin, String source, boolean current, @Nullable AccountId account, Actor actor) {
        var engineId = engine.deploy(definition.key(), source);
        sql.insert(definition.key(), origin, source, digest(source), engineId, current, account, clock.instant());
        events.publishEvent(new DefinitionLaid(actor, definition.key(), origin == Origin.CITY));
    }

    private static byte[] digest(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
