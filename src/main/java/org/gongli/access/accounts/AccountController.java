package org.gongli.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.access.AccountKind;
import org.gongli.access.view.AccountView;
import org.gongli.access.view.AccountsView;
import org.gongli.access.view.NewAccountView;
import org.gongli.access.view.PlaceField;
import org.gongli.access.view.Sentence;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.shared.AccountId;
import org.gongli.shared.PlainText;
import org.gongli.shared.Role;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Accounts and posts at the administrator's desk.
@Controller
class AccountController {

    private static final String FORM = "access/newAccount";

    private final Accounts accounts;
    private final AccountList list;
    private final PostPlaces places;
    private final UiFactory uis;

    AccountController(Accounts accounts, AccountList list, PostPlaces places, UiFactory uis) {
        this.accounts = accounts;
        this.list = list;
        this.places = places;
        this.uis = uis;
    }

    @GetMapping("/accounts")
    ModelAndView list(Viewer viewer, @RequestParam Optional<String> q, @RequestParam Optional<AccountKind> kind, @RequestParam Optional<Role> role, @RequestParam Optional<String> after) {
        return Page.show("access/accounts", list.page(viewer, AccountFilter.of(q.orElse(null), kind.orElse(null), role.orElse(null), after.orElse(null))));
    }

    @GetMapping("/accounts.xlsx")
    void sheet(Viewer viewer, @RequestParam Optional<String> q, @RequestParam Optional<AccountKind> kind, @RequestParam Optional<Role> role, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        var rows = list.all(viewer, AccountFilter.of(q.orElse(null), kind.orElse(null), role.orElse(null), null));
        Download.xlsx(response, ui.t("access.accounts"), columns(ui), rows.stream());
    }

    private static List<Column<AccountsView.Line>> columns(Ui ui) {
        return List.of(Column.text(ui.t("access.name"), AccountsView.Line::name), Column.text(ui.t("access.login"), AccountsView.Line::login),
                Column.text(ui.t("access.kind"), line -> ui.t("accountKind." + line.kind())),
                Column.text(ui.t("access.posts-held"), (AccountsView.Line line) -> line.posts().stream().map(post -> post.in(ui)).collect(Collectors.joining("; "))).wide(50),
                Column.text(ui.t("access.last-sign-in"), (AccountsView.Line line) -> ui.dateTime(line.signedIn())).wide(20),
                Column.text(ui.t("access.state"), line -> ui.t(line.disabled() ? "access.disabled-short" : "access.enabled-short")));
    }

    @GetMapping("/accounts/new")
    ModelAndView form() {
        return Page.show(FORM, new NewAccountView("", "", PlaceField.EMPTY, null));
    }

    @PostMapping("/accounts")
    ModelAndView open(Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String login, @RequestParam Role role,
            @RequestParam(defaultValue = "") String org) {
        var typed = PlainText.line(name);
        var meant = places.meant(viewer, role, org);
        if (typed.isEmpty() || !login.strip().matches("[A-Za-z0-9][A-Za-z0-9._@-]{1,63}")) {
            return invalid(name, login, role, org, meant, Sentence.of(typed.isEmpty() ? "access.name-needed" : "access.login-form"));
        }
        if (meant.size() != 1) {
            return invalid(name, login, role, org, meant, Sentence.of(PostPlaces.problem(meant)));
        }
        try {
            var told = accounts.open(viewer, typed, login.strip(), role, PostPlaces.only(meant));
            return Page.show("access/account", view(viewer, told.account(), told.once(), PlaceField.EMPTY, null));
        } catch (DuplicateKeyException e) {
            return invalid(name, login, role, org, meant, Sentence.of("constraint.account_login_unique"));
        }
    }

    private static ModelAndView invalid(String name, String login, Role role, String org, List<AccountSql.Place> meant, Sentence problem) {
        return Page.invalid(FORM, new NewAccountView(name, login, PostPlaces.field(role, org, meant), problem));
    }

    @GetMapping("/accounts/{id}")
    ModelAndView account(Viewer viewer, @PathVariable String id) {
        return Page.show("access/account", view(viewer, AccountId.of(id), null, PlaceField.EMPTY, null));
    }

    @PostMapping("/accounts/{id}/posts")
    ModelAndView givePost(Viewer viewer, @PathVariable String id, @RequestParam Role role, @RequestParam(defaultValue = "") String org) {
        var account = accounts.found(viewer, AccountId.of(id)).id();
        var meant = places.meant(viewer, role, org);
        if (meant.size() != 1) {
            return Page.invalid("access/account", view(viewer, account, null, PostPlaces.field(role, org, meant), Sentence.of(PostPlaces.problem(meant))));
        }
        accounts.givePost(viewer, account, role, PostPlaces.only(meant));
        return back(id);
    }

    @PostMapping("/accounts/{id}/posts/{post}/end")
    ModelAndView endPost(Viewer viewer, @PathVariable String id, @PathVariable String post) {
        accounts.endPost(viewer, AccountId.of(id), TypedId.parse(post));
        return back(id);
    }

    @PostMapping("/accounts/{id}/disable")
    ModelAndView disable(Viewer viewer, @PathVariable String id) {
        accounts.disable(viewer, AccountId.of(id));
        return back(id);
    }

    @PostMapping("/accounts/{id}/enable")
    ModelAndView enable(Viewer viewer, @PathVariable String id) {
        accounts.enable(viewer, AccountId.of(id));
        return back(id);
    }

    @PostMapping("/accounts/{id}/sign-out")
    ModelAndView signOut(Viewer viewer, @PathVariable String id) {
        accounts.signOutEverywhere(viewer, AccountId.of(id));
        return back(id);
    }

    @PostMapping("/accounts/{id}/unlock")
    ModelAndView unlock(Viewer viewer, @PathVariable String id) {
        accounts.unlock(viewer, AccountId.of(id));
        return back(id);
    }

    /// The new password is shown once, in this answer.
    @PostMapping("/accounts/{id}/password")
    ModelAndView resetPassword(Viewer viewer, @PathVariable String id) {
        var account = AccountId.of(id);
        return Page.show("access/account", view(viewer, account, accounts.resetPassword(viewer, account), PlaceField.EMPTY, null));
    }

    private AccountView view(Viewer viewer, AccountId id, @Nullable String once, PlaceField place, @Nullable Sentence problem) {
        var account = list.opened(viewer, accounts.found(viewer, id));
        var posts = accounts.posts(viewer, id).stream().map(held -> new AccountView.Post(held.id(), held.role().name(), held.orgName(), held.validFrom(), held.validTo())).toList();
        return new AccountView(id.value(), account.kind(), account.name(), Optional.ofNullable(account.login()).orElse(""), account.createdAt(), account.signedInAt(),
                account.passwordOnceUntil(), account.disabled(), account.locked(), account.sessions(), viewer.account().equals(id), posts, once, place, problem);
    }

    private static ModelAndView back(String id) {
        return Page.redirect("/accounts/" + AccountId.of(id));
    }
}
