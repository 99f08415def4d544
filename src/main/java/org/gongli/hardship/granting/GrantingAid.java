package org.gongli.hardship.granting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.funds.BudgetLine;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.Budgets;
import org.gongli.funds.FundPurpose;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidCalledOff;
import org.gongli.hardship.AidDecided;
import org.gongli.hardship.AidState;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.granting.AidSql.Aid;
import org.gongli.shared.Actor;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Enters what each tier gives, within the cap of the household's year. Called with the application locked.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GrantingAid {

    private final AidSql sql;
    private final HardshipFileSql files;
    private final Households households;
    private final Assessing assessing;
    private final Budgets budgets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantingAid(AidSql sql, HardshipFileSql files, Households households, Assessing assessing, Budgets budgets, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.households = households;
        this.assessing = assessing;
        this.budgets = budgets;
        this.events = events;
        this.clock = clock;
    }

    /// The lines from which a tier can give this year.
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<BudgetLine> lines(OrgId org) {
        return budgets.lines(org, year(), FundPurpose.HARDSHIP);
    }

    /// What the household can still get this year for what it asks.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Money left(AidApplication application) {
        return left(application, year());
    }

    private Money left(AidApplication application, int year) {
        var cap = cap(application);
        var used = sql.used(application.file(), year, application.kind());
        return new Money(Math.max(0, cap.fen() - used.fen()));
    }

    /// Enters a tier's grant in place of what it had decided before; zero is none.
    ///
    /// @throws Refused when the line is not the tier's or has too little, or the household's year is full
    public void enter(Actor actor, AidApplication application, AidTier tier, OrgId org, @Nullable BudgetLineId line, Money amount) {
        sql.of(application.id()).stream().filter(aid -> aid.tier() == tier).forEach(this::takeBack);
        if (amount.fen() > 0) {
            var from = Optional.ofNullable(line).flatMap(id -> lines(org).stream().filter(known -> known.id().equals(id)).findFirst())
                    .orElseThrow(() -> new Refused("hardship.wrong.line"));
            if (from.free().compareTo(amount) < 0) {
                throw new Refused("hardship.over-budget", from.free().yuan());
            }
            give(application, tier, org, from.id(), year(), amount);
        }
        events.publishEvent(new AidDecided(actor, application.place(), application.id(), application.member(), tier, amount));
    }

    private void give(AidApplication application, AidTier tier, OrgId org, BudgetLineId line, int year, Money amount) {
        use(sql.insert(application, tier, org, line, year, amount, clock.instant()), application, tier, year, amount);
        assessing.judgeGrant(application, tier, household(application), amount, sql.used(application.file(), year, application.kind())).requireClear();
    }

    /// What the member mended may have lowered the cap, and who lives in the household. What was decided before is lowered to what still fits: the desks above
    /// decide again, but that of the union does not.
    public void fit(Actor actor, AidApplication application) {
        var decided = sql.of(application.id()).stream().filter(aid -> aid.state() == AidState.DECIDED).toList();
        decided.forEach(this::takeBack);
        decided.forEach(aid -> fit(actor, application, aid));
    }

    private void fit(Actor actor, AidApplication application, Aid aid) {
        var left = left(application, aid.year());
        var amount = aid.amount().compareTo(left) > 0 ? left : aid.amount();
        if (amount.fen() > 0) {
            give(application, aid.tier(), aid.org(), aid.line(), aid.year(), amount);
        }
        if (!amount.equals(aid.amount())) {
            events.publishEvent(new AidDecided(actor, application.place(), application.id(), application.member(), aid.tier(), amount));
        }
    }

    /// The union is not told the cap, because that of medical aid is what the treatment cost.
    private void use(long id, AidApplication application, AidTier tier, int year, Money amount) {
        var cap = cap(application);
        for (var person : files.persons(application.file())) {
            if (!sql.use(id, person, year, application.kind(), amount, cap)) {
                throw tier == AidTier.ENTERPRISE ? new Refused("hardship.over-cap-union") : new Refused("hardship.over-cap", left(application, year).yuan(), cap.yuan());
            }
        }
    }

    /// The other tiers agree and the notice is over: everything is to be paid.
    public void grant(AidApplication application) {
        sql.granted(application.id(), clock.instant());
    }

    /// Nothing of it will be paid.
    public void callOff(Actor actor, AidApplication application) {
        sql.of(application.id()).stream().filter(aid -> aid.state() == AidState.DECIDED).forEach(this::takeBack);
        events.publishEvent(new AidCalledOff(actor, application.place(), application.id(), application.member()));
    }

    void takeBack(Aid aid) {
        if (sql.cancel(aid.id())) {
            sql.giveBack(aid);
        }
    }

    private Money cap(AidApplication application) {
        return assessing.cap(application.kind(), household(application), application.place());
    }

    private Household household(AidApplication application) {
        return households.open(files.told(application.id()));
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }
}
