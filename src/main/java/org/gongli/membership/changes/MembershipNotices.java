package org.gongli.membership.changes;

import org.gongli.notices.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members are told about their membership: they lose rights when they do not learn of it.
@Configuration(proxyBeanMethods = false)
class MembershipNotices {

    static final Topic TOPIC = Topic.of("membership.topic").asMandatory().asSensitive();

    @Bean
    Topic membershipTopic() {
        return TOPIC;
    }
}
