package org.gongli.hardship.filing;

import java.util.Optional;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.members.consents.ConsentMatter;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members in hardship agree to, and what ends when they no longer do.
@Configuration(proxyBeanMethods = false)
class AidConsents {

    private final AidApplicationSql applications;
    private final WithdrawingConsent withdrawing;

    AidConsents(AidApplicationSql applications, WithdrawingConsent withdrawing) {
        this.applications = applications;
        this.withdrawing = withdrawing;
    }

    @Bean
    ConsentMatter reviewConsent() {
        return of(ConsentPurpose.REVIEW);
    }

    @Bean
    ConsentMatter noticeConsent() {
        return of(ConsentPurpose.NOTICE);
    }

    @Bean
    ConsentMatter enterpriseConsent() {
        return of(ConsentPurpose.ENTERPRISE);
    }

    private ConsentMatter of(ConsentPurpose purpose) {
        return new ConsentMatter() {

            @Override
            public String key() {
                return purpose.key();
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public Optional<Link> matter(String subject, Ui ui) {
                return applications.find(new AidApplicationId(TypedId.ofSubject(subject))).map(one -> new Link(
                        ui.t("hardship.consent-matter", ui.t(one.occasion()), one.id().toString(), ui.t(one.kind()), ui.date(one.begunAt()), ui.t(one.state())), "/me/hardship/" + one.id()));
            }

            @Override
            public void withdrawn(Viewer member, String subject) {
                withdrawing.withdrawn(member, purpose, new AidApplicationId(TypedId.ofSubject(subject)));
            }
        };
    }
}
