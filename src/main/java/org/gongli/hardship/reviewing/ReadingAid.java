package org.gongli.hardship.reviewing;

import java.util.Optional;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.ApplicationState;
import org.gongli.shared.Missing;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Who may know of an application: town and city above it, the auditor, and the chair of the own union only when the member wants it.
@Component
public class ReadingAid {

    private final AidApplicationSql applications;

    ReadingAid(AidApplicationSql applications) {
        this.applications = applications;
    }

    /// @throws Missing when the viewer may not know of it
    public AidApplication seen(Viewer viewer, AidApplicationId id) {
        return find(viewer, id).orElseThrow(Missing::new);
    }

    public Optional<AidApplication> find(Viewer viewer, AidApplicationId id) {
        return applications.find(id).filter(application -> sees(viewer, application));
    }

    /// The same for one that the viewer is about to change: nobody else changes it until the transaction ends.
    public AidApplication lock(Viewer viewer, AidApplicationId id) {
        return applications.lock(id).filter(application -> sees(viewer, application)).orElseThrow(Missing::new);
    }

    static boolean sees(Viewer viewer, AidApplication application) {
        return application.state() != ApplicationState.DRAFT && viewer.scope().contains(application.placePath()) && switch (viewer.role()) {
            case TOWN, CITY, AUDITOR -> true;
            case CHAIR -> application.tellsEnterprise() && viewer.org().equals(application.place());
            case MEMBER, CASHIER, CLERK, ADMINISTRATOR -> false;
        };
    }

    /// Whether the viewer may read the file itself: the enterprise learns of the application, not of the household.
    public static boolean readsFile(Viewer viewer) {
        return viewer.role() == Role.TOWN || viewer.role() == Role.CITY || viewer.role() == Role.AUDITOR;
    }
}
