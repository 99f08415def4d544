package org.gongli.founding.applying;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.documents.letters.Certificates;
import org.gongli.documents.letters.NewCertificate;
import org.gongli.founding.FoundingId;
import org.gongli.founding.UnionFounded;
import org.gongli.founding.terms.NewTerm;
import org.gongli.founding.terms.Terms;
import org.gongli.organisations.Facts;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Enters a union into the register when its founding is decided: organisation, certificate, first term of office. Part of the transaction of the decision.
@Service
class EnteringUnions {

    private final FoundingSql sql;
    private final Register register;
    private final OrganisationTree tree;
    private final Certificates certificates;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnteringUnions(FoundingSql sql, Register register, OrganisationTree tree, Certificates certificates, Terms terms, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.register = register;
        this.tree = tree;
        this.certificates = certificates;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Refused when it was founded before, the code or the name is taken in the register, or what it would lie below is closed
    void enter(Actor actor, FoundingId id) {
        var head = sql.lock(id);
        if (head.org() != null) {
            throw new Refused("founding.founded-already");
        }
        var founding = sql.founding(id);
        sql.unionOf(id).ifPresent(enterprise -> {
            throw new Refused("founding.has-union-now", enterprise);
        });
        var election = sql.election(id).orElseThrow(() -> new Refused("founding.no-election"));
        var union = register.enter(actor, founding.seat().place(), NewOrganisation.of(founding.seat().kind(),
                new Facts(founding.unionName(), null, founding.uscc(), founding.industry(), founding.staff(), founding.address())));
        if (!sql.founded(id, union, clock.instant())) {
            throw new Refused("founding.founded-already");
        }
        var today = LocalDate.now(clock);
        terms.begin(actor, new NewTerm(union, election.heldOn(), founding.termYears(), election.chair(), id));
        var city = tree.chain(tree.get(head.town())).getFirst();
        certificates.issue(actor, NewCertificate.of("founding.certificate", number(today, id), FoundingMatter.subject(id), city.id(), union));
        events.publishEvent(new UnionFounded(actor, union, id, head.town()));
    }

    /// As printed on the certificate.
    static String number(LocalDate day, FoundingId id) {
        return "%d-%06d".formatted(day.getYear(), id.value());
    }
}
