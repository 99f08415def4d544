package org.gongli.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongli.shared.Role;

/// The people of the demo city as whom anybody may look around.
public enum Persona {
    MEMBER(Role.MEMBER), CHAIR(Role.CHAIR), TOWN(Role.TOWN),
    /// writes what the city offers
    CITY(Role.CITY),
    /// publishes what the other one wrote
    CITY_PUBLISHER(Role.CITY),
    /// pays what two others made and checked
    CASHIER(Role.CASHIER),
    CLERK(Role.CLERK), AUDITOR(Role.AUDITOR), ADMINISTRATOR(Role.ADMINISTRATOR);

    /// The member's phone, of a number block that is nobody's.
    public static final String PHONE = "19900000001";

    private final Role role;

    Persona(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /// How the persona is named in addresses and forms, for example `city-publisher`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What the persona types to sign in: a phone or a login.
    public String login() {
        return this == MEMBER ? PHONE : "demo-" + key();
    }

    public static Optional<Persona> of(String key) {
        return Arrays.stream(values()).filter(persona -> persona.key().equals(key)).findFirst();
    }
}
