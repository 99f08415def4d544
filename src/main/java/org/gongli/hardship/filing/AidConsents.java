package org.gongli.hardship.filing;

import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.members.consents.ConsentMatter;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members in hardship agree to, and what ends when they no longer do.
@Configuration(proxyBeanMethods = false)
class AidConsents {

    private final WithdrawingConsent withdrawing;

    AidConsents(WithdrawingConsent withdrawing) {
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
            public void withdrawn(Viewer member, String subject) {
                withdrawing.withdrawn(member, purpose, new AidApplicationId(TypedId.ofSubject(subject)));
            }
        };
    }
}
