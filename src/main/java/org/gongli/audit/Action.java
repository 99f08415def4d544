package org.gongli.audit;

import java.util.Locale;
import org.gongli.shared.DomainEvent;

/// What an event is called in the trail: `members.member-enrolled` for `org.gongli.members.MemberEnrolled`.
final class Action {

    private static final String ROOT = "org.gongli.";
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return name(type);
        }
    };

    private Action() {
    }

    static String of(DomainEvent event) {
        return NAMES.get(event.getClass());
    }

    static String name(Class<?> event) {
        var inside = event.getPackageName().substring(ROOT.length());
        var module = inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
        return module + "." + event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
