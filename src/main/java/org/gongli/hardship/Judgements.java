package org.gongli.hardship;

import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.assessing.Judgement;
import org.springframework.stereotype.Component;

/// What the cards say of an application. Until it is decided they are those of the day on which somebody looks; what was decided keeps those by which it was.
@Component
public class Judgements {

    private final AidApplicationSql applications;
    private final HardshipFileSql files;
    private final Households households;
    private final Assessing assessing;

    Judgements(AidApplicationSql applications, HardshipFileSql files, Households households, Assessing assessing) {
        this.applications = applications;
        this.files = files;
        this.households = households;
        this.assessing = assessing;
    }

    /// In the language of the reader.
    public Judgement of(AidApplication application) {
        return applications.judged(application.id()).map(households::judgement).map(assessing::quoted).orElseGet(() -> today(application));
    }

    private Judgement today(AidApplication application) {
        return assessing.judgement(households.open(files.told(application.id())), application.place(), application.subject());
    }

    /// Lets what the cards say today stand for good, unless an earlier day stands already.
    public void keep(AidApplication application) {
        if (applications.judged(application.id()).isEmpty()) {
            var today = today(application);
            applications.judged(application.id(), today.found().level(), households.seal(today));
        }
    }
}
