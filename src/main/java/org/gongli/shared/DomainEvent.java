package org.gongli.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened, in the past tense, with ids and facts and never a name, a phone or an identity number: `audit` stores each one
/// as it is, in the same transaction. Publish it with Spring's `ApplicationEventPublisher` inside the use case.
public interface DomainEvent {

    Actor actor();

    /// What it happened to, as `kind/id`, for example `offer/12`.
    String subject();

    /// Where in the tree it happened; null when it belongs to no organisation.
    @Nullable OrgId organisation();

    /// Whom it concerns. Those persons can ask who touched their record.
    default List<MemberId> members() {
        return List.of();
    }
}
