package org.gongli.notices;

import org.gongli.testing.TestBean;
import org.springframework.context.annotation.Bean;

/// Topics of tests.
@TestBean
public class SomeTopics {

    public static final Topic USUAL = Topic.of("notices.inbox");
    public static final Topic NEEDED = Topic.of("notices.settings").asMandatory();
    public static final Topic DELICATE = Topic.of("notices.quiet").asSensitive();

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
