package org.gongli.hardship.filing;

import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Ends what rested on a consent. Without review and public notice there is no aid, so the application is taken back; without telling the union it goes on, unless
/// the union has it on its desk at this moment.
@Component
class WithdrawingConsent {

    private final FilingAid filing;
    private final AidApplicationSql applications;

    WithdrawingConsent(FilingAid filing, AidApplicationSql applications) {
        this.filing = filing;
        this.applications = applications;
    }

    void withdrawn(Viewer member, ConsentPurpose purpose, AidApplicationId id) {
        var application = filing.own(member, id);
        if (purpose == ConsentPurpose.ENTERPRISE) {
            applications.tellsNobody(id);
        }
        if (application.state() == ApplicationState.REVIEW && (purpose != ConsentPurpose.ENTERPRISE || onTheUnionsDesk(application))) {
            filing.withdraw(member, id);
        }
    }

    private boolean onTheUnionsDesk(AidApplication application) {
        return applications.desk(application).filter(desk -> desk.role() == Role.CHAIR).isPresent();
    }
}
