package org.gongli.funds.receiving;

import org.gongli.notices.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members are told of their money.
@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

    /// Who does not learn that an account was wrong does not get the money.
    @Bean
    static Topic failedTopic() {
        return Topic.of("funds.topic-failed").asMandatory().asSensitive();
    }

    @Bean
    static Topic arrivedTopic() {
        return Topic.of("funds.topic-arrived").asSensitive();
    }
}
