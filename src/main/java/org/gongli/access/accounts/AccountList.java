package org.gongli.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongli.access.view.AccountsView;
import org.gongli.shared.MemberId;
import org.gongli.shared.Paged;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads accounts for the administrator. Where members are among them, the reading is noted.
@Service
class AccountList {

    private static final int MOST = 200_000;

    private final AccountSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountList(AccountSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public AccountsView page(Viewer viewer, AccountFilter filter) {
        var rows = Paged.of(rows(viewer, filter, Paged.SIZE + 1), AccountsView.Line::id);
        return new AccountsView(rows, filter.q(), filter.kind() == null ? "" : filter.kind().name(), filter.roleName(), filter.active());
    }

    /// All pages of the list at once.
    @Transactional
    public List<AccountsView.Line> all(Viewer viewer, AccountFilter filter) {
        return rows(viewer, filter, MOST);
    }

    private List<AccountsView.Line> rows(Viewer viewer, AccountFilter filter, int limit) {
        var rows = sql.list(viewer.scope(), filter, LocalDate.now(clock), limit);
        noted(viewer, rows.stream().map(AccountSql.Row::member).filter(Objects::nonNull).toList());
        return rows.stream().map(AccountList::line).toList();
    }

    /// An account about to be shown.
    @Transactional
    public AccountSql.Account opened(Viewer viewer, AccountSql.Account account) {
        if (account.member() != null) {
            noted(viewer, List.of(account.member()));
        }
        return account;
    }

    private void noted(Viewer viewer, List<MemberId> members) {
        if (!members.isEmpty()) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "accounts", viewer.org(), members));
        }
    }

    private static AccountsView.Line line(AccountSql.Row row) {
        return new AccountsView.Line(row.id().value(), row.kind().name(), row.name(), row.login() == null ? "" : row.login(), posts(row.posts()), row.signedInAt(), row.disabled());
    }

    private static List<AccountsView.Post> posts(String list) {
        return list.isEmpty() ? List.of() : Arrays.stream(list.split("; ")).map(post -> post.split(" ", 2)).map(post -> new AccountsView.Post(post[0], post[1])).toList();
    }
}
