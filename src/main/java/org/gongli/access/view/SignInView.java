package org.gongli.access.view;

import java.util.List;
import org.gongli.access.Persona;
import org.jspecify.annotations.Nullable;

/// The sign-in page.
///
/// @param request  the request for a code to which the code belongs; empty while none was asked for
/// @param phone    as typed, or masked once a code was asked for
/// @param note     why the person is here; null when they came by themselves
/// @param problem  what went wrong; null for nothing
/// @param password whether the problem lies with login and password
/// @param personas who can be tried out in the demo; empty without it
public record SignInView(Carried carried, String request, String phone, String login, @Nullable Sentence note, @Nullable Sentence problem, boolean password,
                         List<Persona> personas) {

    public boolean codeSent() {
        return !request.isEmpty();
    }

    public SignInView with(@Nullable Sentence trouble) {
        return new SignInView(carried, request, phone, login, note, trouble, password, personas);
    }
}
