package org.gongli.ui;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/// Finds which constraint of the database said no.
final class ConstraintName {

    private ConstraintName() {
    }

    static Optional<String> of(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof PSQLException cause
                ? Optional.ofNullable(cause.getServerErrorMessage()).map(ServerErrorMessage::getConstraint) : Optional.empty();
    }
}
