package org.gongli.hardship.filing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.gongli.documents.NewDocument;
import org.gongli.documents.Uploads;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.shared.AccountId;
import org.gongli.shared.DemoData;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Papers that the demo's own member lent for an application: blank pictures, one of which is destroyed tomorrow.
@Component
class DemoEvidence implements DemoData {

    private static final int ORDER = 64;
    private static final int ALL = 100;

    private final DemoHardshipSql sql;
    private final AidApplicationSql applications;
    private final Uploads uploads;
    private final Clock clock;

    DemoEvidence(DemoHardshipSql sql, AidApplicationSql applications, Uploads uploads, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "hardship.demo-evidence";
    }

    @Override
    public void load(IntConsumer progress) {
        sql.members(1).stream().flatMap(member -> applications.of(member).stream()).findFirst().ifPresent(application -> {
            lend(application, "income.png", AidApplication.EVIDENCE_KEPT);
            lend(application, "diagnosis.png", Duration.ofDays(1));
        });
        progress.accept(ALL);
    }

    private void lend(AidApplication application, String name, Duration kept) {
        var member = new Viewer(new AccountId(-application.member().value()), Role.MEMBER, "", application.town(), Scope.NOTHING, null);
        uploads.keep(member, new NewDocument(name, new ByteArrayInputStream(blank()), AidApplication.EVIDENCE, application.subject(), application.town(), application.member(),
                clock.instant().plus(kept)));
    }

    private static byte[] blank() {
        var picture = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
