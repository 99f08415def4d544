package org.gongli.access;

import java.util.Arrays;
import java.util.List;
import org.gongli.platform.Installation;
import org.gongli.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who can sign in to the demo city, and with what. The passwords are this installation's own.
@Component
public class Personas {

    private static final int GROUP = 5;

    private final Installation installation;
    private final Secrets secrets;

    Personas(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
    }

    /// Everybody; nobody while no demo is loaded.
    public List<WayIn> all() {
        return installation.demo() ? Arrays.stream(Persona.values()).map(persona -> new WayIn(persona, persona.login(), password(persona))).toList() : List.of();
    }

    /// The password of this installation; null for the member, to whom a code is sent.
    public @Nullable String password(Persona persona) {
        if (persona == Persona.MEMBER) {
            return null;
        }
        var text = secrets.password("demo:" + persona.key()).replaceAll("[^A-Za-z0-9]", "");
        return text.substring(0, GROUP) + "-" + text.substring(GROUP, 2 * GROUP) + "-" + text.substring(2 * GROUP, 3 * GROUP);
    }

    /// @param login    a login, or the member's phone
    /// @param password null for the member, to whom a code is sent
    public record WayIn(Persona persona, String login, @Nullable String password) {
    }
}
