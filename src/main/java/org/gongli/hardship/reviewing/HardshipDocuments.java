package org.gongli.hardship.reviewing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongli.documents.DocumentMatter;
import org.gongli.documents.Lending;
import org.gongli.documents.dossiers.DossierPart;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.filing.AidLetter;
import org.gongli.hardship.filing.FilingAid;
import org.gongli.shared.MemberId;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Who may open what was handed in with an application, and what its dossier holds besides.
@Component
class HardshipDocuments implements DocumentMatter, DossierPart {

    private static final int ORDER = 100;

    private final AidApplicationSql applications;
    private final FilingAid filing;
    private final AidLetter letter;
    private final MessageSource texts;

    HardshipDocuments(AidApplicationSql applications, FilingAid filing, AidLetter letter, MessageSource texts) {
        this.applications = applications;
        this.filing = filing;
        this.letter = letter;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return AidApplication.KIND;
    }

    @Override
    public boolean mayOpen(Viewer viewer, String subject) {
        return of(subject).filter(application -> viewer.is(application.member())
                || ReadingAid.readsFile(viewer) && ReadingAid.sees(viewer, application)).isPresent();
    }

    @Override
    public Optional<Lending> lending(Viewer viewer, String subject) {
        return of(subject).filter(application -> viewer.is(application.member()) && filing.open(application))
                .map(application -> new Lending(AidApplication.EVIDENCE, application.town(), application.member(), AidApplication.EVIDENCE_KEPT));
    }

    @Override
    public boolean needsDocuments(String subject) {
        return of(subject).filter(application -> application.state() == ApplicationState.REVIEW).isPresent();
    }

    @Override
    public boolean mayTakeDossier(Viewer viewer, String subject) {
        return of(subject).filter(application -> ReadingAid.readsFile(viewer) && ReadingAid.sees(viewer, application)).isPresent();
    }

    @Override
    public String title(String subject, boolean english) {
        return texts.getMessage("hardship.dossier", new Object[] {subject.substring(subject.indexOf('/') + 1)}, english ? Locale.ENGLISH : Locale.CHINA);
    }

    @Override
    public List<MemberId> members(String subject) {
        return of(subject).map(AidApplication::member).stream().toList();
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void write(Viewer viewer, String subject, boolean english, Binder binder) {
        of(subject).filter(application -> application.state() == ApplicationState.APPROVED || application.state() == ApplicationState.REJECTED).ifPresent(application ->
                binder.add(texts.getMessage("hardship.letter", null, english ? Locale.ENGLISH : Locale.CHINA), "decision.pdf", out -> out.write(letter.pdf(application, english))));
    }

    private Optional<AidApplication> of(String subject) {
        return subject.startsWith(AidApplication.KIND + "/") ? applications.find(new AidApplicationId(TypedId.ofSubject(subject))) : Optional.empty();
    }
}
