package org.gongli.access.signingin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongli.access.Persona;
import org.gongli.access.sessions.Opened;
import org.gongli.access.view.Carried;
import org.gongli.access.view.KeptView;
import org.gongli.access.view.Sentence;
import org.gongli.access.view.SignInView;
import org.gongli.platform.Installation;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The sign-in page in its states, and where it leads.
@Component
class SignInPages {

    static final String TEMPLATE = "access/signIn";

    private final Installation installation;
    private final KeptForms forms;

    SignInPages(Installation installation, KeptForms forms) {
        this.installation = installation;
        this.forms = forms;
    }

    SignInView start(String next, String kept) {
        return page(next, kept, "", "", "", null, false);
    }

    SignInView noted(SignInView page, String key) {
        return new SignInView(page.carried(), page.request(), page.phone(), page.login(), Sentence.of(key), page.problem(), page.password(), page.personas());
    }

    SignInView phone(String next, String kept, String typed, Sentence problem) {
        return page(next, kept, "", typed, "", problem, false);
    }

    SignInView codeSent(String next, String kept, String request, String masked) {
        return page(next, kept, request, masked, "", null, false);
    }

    SignInView login(String next, String kept, String typed, Sentence problem) {
        return page(next, kept, "", "", typed, problem, true);
    }

    static Carried carried(String next, String kept) {
        return new Carried(LocalPath.of(next), kept);
    }

    /// In which post the form was filled in that the person brings along; null when there is none.
    @Nullable Long keptPost(String kept) {
        return forms.open(kept).map(KeptForm::post).orElse(null);
    }

    /// Where somebody goes who has just signed in: to the form they had filled in, to the choice of a post, or to where they wanted to go.
    ModelAndView entered(Opened opened, String next, String kept) {
        var home = home(opened);
        var path = LocalPath.of(next);
        var form = kept.isEmpty() ? Optional.<KeptForm>empty() : forms.open(kept);
        if (form.isPresent()) {
            return Page.show("access/kept", kept(form.get(), opened, home));
        }
        if (opened.choice()) {
            return Page.redirect(LocalPath.from("/posts", path));
        }
        return Page.redirect(path.isEmpty() ? home : path);
    }

    static String home(Opened opened) {
        return opened.post() != null && opened.post().role().officer() ? "/desk" : "/";
    }

    private static KeptView kept(KeptForm form, Opened opened, String home) {
        if (form.account() != opened.account().value()) {
            return new KeptView(false, "", false, false, List.of(), home);
        }
        var fields = form.fields().entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> new KeptView.Field(field.getKey(), value))).toList();
        return new KeptView(true, form.action(), form.multipart(), form.files(), fields, home);
    }

    private SignInView page(String next, String kept, String request, String phone, String login, @Nullable Sentence problem, boolean password) {
        var personas = installation.demo() ? Arrays.asList(Persona.values()) : List.<Persona>of();
        return new SignInView(carried(next, kept), request, phone, login, null, problem, password, personas);
    }
}
