package org.gongli.notices;

import org.gongli.testing.TestBean;
import org.springframework.context.annotation.Bean;

/// Topics of tests.
@TestBean
class SomeTopics {

    static final Topic USUAL = Topic.of("notices.inbox");
    static final Topic NEEDED = Topic.of("notices.settings").asMandatory();
    static final Topic DELICATE = Topic.of("notices.quiet").asSensitive();

    @Bean
    Topic usual() {
        return USUAL;
    }

    @Bean
    Topic needed() {
        return NEEDED;
    }

    @Bean
    Topic delicate() {
        return DELICATE;
    }
}
