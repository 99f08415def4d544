package org.gongli.membership.owndata;

import org.gongli.notices.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataNotices {

    static final Topic TOPIC = Topic.of("membership.data-topic").asMandatory();

    @Bean
    Topic ownDataTopic() {
        return TOPIC;
    }
}
