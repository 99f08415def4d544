package org.gongli.membership.changes;

import org.gongli.members.MaskedNames;
import org.gongli.members.Memberships;
import org.gongli.procedures.CaseMatter;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChangeMatters {

    private final ChangeSql sql;
    private final Memberships memberships;
    private final MaskedNames names;
    private final MessageSource texts;

    ChangeMatters(ChangeSql sql, Memberships memberships, MaskedNames names, MessageSource texts) {
        this.sql = sql;
        this.memberships = memberships;
        this.names = names;
        this.texts = texts;
    }

    @Bean
    CaseMatter transferMatter() {
        return of(ChangeKind.TRANSFER.procedure());
    }

    @Bean
    CaseMatter retainingMatter() {
        return of(ChangeKind.RETAIN.procedure());
    }

    @Bean
    CaseMatter leavingMatter() {
        return of(ChangeKind.LEAVE.procedure());
    }

    @Bean
    CaseMatter expellingMatter() {
        return of(ChangeKind.EXPEL.procedure());
    }

    @Bean
    CaseMatter appealMatter() {
        return of(ChangeKind.APPEAL);
    }

    private CaseMatter of(String procedure) {
        return new ChangeMatter(procedure, sql, memberships, names, texts);
    }
}
