package org.gongli.access.signingin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.gongli.access.passwords.PasswordDue;
import org.gongli.access.sessions.Channel;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.LiveSession;
import org.gongli.access.sessions.Opened;
import org.gongli.access.sessions.Sessions;
import org.gongli.access.sessions.Token;
import org.gongli.members.Phone;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in for programs: the token comes back in the answer, and goes into the `Authorization` header.
@RestController
@Tag(name = "Sign-in", description = "Getting a token, and giving it up.")
class SignInApi {

    private final SigningIn signingIn;
    private final PhoneCodes codes;
    private final Sessions sessions;

    SignInApi(SigningIn signingIn, PhoneCodes codes, Sessions sessions) {
        this.signingIn = signingIn;
        this.codes = codes;
        this.sessions = sessions;
    }

    @PostMapping("/api/v1/sign-in/code")
    @SecurityRequirements
    @Operation(summary = "Send a sign-in code to a member's phone", description = "The answer is the same whether or not the phone is a member's.")
    CodeSent code(@RequestBody CodeWanted wanted, Client client) {
        return new CodeSent(codes.send(Phone.parse(wanted.phone()).orRefuse(), client).text(), OneTimeCodes.GOOD_FOR.toSeconds());
    }

    @PostMapping("/api/v1/sign-in")
    @SecurityRequirements
    @Operation(summary = "Sign in", description = "Members send `request` and `code`; officers and clerks send `login` and `password`.")
    SignedInAs signIn(@RequestBody WayIn way, Client client) {
        var opened = opened(way, client);
        return new SignedInAs(opened.token().text(), opened.expiresAt(), opened.post() == null ? Role.MEMBER : opened.post().role());
    }

    private Opened opened(WayIn way, Client client) {
        if (way.request() != null && way.code() != null) {
            return signingIn.byCode(new Token(way.request()), PlainText.code(way.code()), client, Channel.PROGRAM);
        }
        if (way.login() == null || way.password() == null) {
            throw new Refused("access.way-in-needed");
        }
        try {
            return signingIn.byPassword(way.login(), way.password(), way.post(), client, Channel.PROGRAM);
        } catch (PasswordDue due) {
            throw new Refused("access.password.due");
        }
    }

    @DeleteMapping("/api/v1/sign-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out", description = "The token is worth nothing from now on.")
    void signOut(Optional<LiveSession> session) {
        session.ifPresent(here -> sessions.end(here.viewer().actor(), here.id()));
    }

    record CodeWanted(String phone) {
    }

    /// @param request goes back with the code
    record CodeSent(String request, long goodForSeconds) {
    }

    /// @param post the post to act in; without it the one used last
    record WayIn(@Nullable String request, @Nullable String code, @Nullable String login, @Nullable String password, @Nullable Long post) {
    }

    record SignedInAs(String token, Instant expiresAt, Role role) {
    }
}
