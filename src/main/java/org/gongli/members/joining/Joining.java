package org.gongli.members.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.gongli.platform.Sealing;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes applications in, and tells applicants how theirs stand.
@Service
class Joining {

    private static final int CODE_BYTES = 12;
    private static final int MAC_BYTES = 16;

    private final ApplicationSql sql;
    private final Sealing.Seal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Joining(ApplicationSql sql, Sealing sealing, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.seal = sealing.seal("members.application-status");
        this.events = events;
        this.clock = clock;
    }

    /// @throws Missing when the link was never given out, or has been renewed since
    ApplicationSql.Invitation invitation(String code) {
        return sql.invitation(code).orElseThrow(Missing::new);
    }

    /// Gives a union a link, or another one than before.
    @Transactional
    public void renewLink(Viewer viewer) {
        sql.renew(viewer.org(), freshCode(), clock.instant());
        events.publishEvent(new JoinLinkRenewed(viewer.actor(), viewer.org()));
    }

    /// Takes an application; the same one again, from a second press or a second tab, is the one that waits already.
    ///
    /// @return the end of the address under which the applicant sees how it stands
    /// @throws Missing when the link does not work
    @Transactional
    public String apply(String code, UUID submission, Applicant applicant) {
        var org = invitation(code).org();
        var fresh = sql.insert(org, submission, applicant, clock.instant());
        fresh.ifPresent(id -> events.publishEvent(new Applied(Actor.ANONYMOUS, org, id)));
        return token(fresh.or(() -> sql.same(org, submission, applicant)).orElseThrow(Missing::new));
    }

    /// How an application stands.
    ///
    /// @param token what [#apply] gave
    /// @throws Missing when it was not given by us
    ApplicationSql.State state(String token) {
        var dash = token.indexOf('-');
        if (dash < 0) {
            throw new Missing();
        }
        var id = ApplicationId.of(token.substring(0, dash));
        if (!MessageDigest.isEqual(token(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Missing();
        }
        return sql.state(id).orElseThrow(Missing::new);
    }

    void giveLink(OrgId org) {
        sql.renew(org, freshCode(), clock.instant());
    }

    private String token(ApplicationId id) {
        var mac = Arrays.copyOf(seal.mac(id.toString().getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        return id + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private String freshCode() {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
