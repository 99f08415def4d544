package org.gongli.founding.terms;

import org.springframework.context.ApplicationContext;

/// The reminders of terms that end, for the benchmark.
public final class TermReminders {

    private TermReminders() {
    }

    public static void remind(ApplicationContext context) {
        context.getBean(RemindingTerms.class).remind();
    }
}
