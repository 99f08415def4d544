/// How unions come into being, renew their committees, and end.
///
/// **Its words.** A *preparatory group* applies for the *founding* of a union. After the city's approval it holds an *election* and records it; when that is checked, the union
/// enters the register with a *certificate* and its first *term of office*. The *drive* is what towns do so that enterprises found unions: *targets*, *visits*, and the *gap*, the
/// list of enterprises without a union. A *restructuring* moves, merges or dissolves a union.
/// An extraordinary *congress* removes a chair within a term, or elects one into a vacant office.
///
/// **Its invariants**, each held by the database and by a test that fails without it:
/// - A founding makes one union, whoever decides how often at once; an enterprise is on one way at a time, alone or with others.
/// - One term of a union runs at a time; the next one closes it.
/// - What happened keeps the town in which it happened, wherever the union lies today.
/// - A union with members is not dissolved; merging moves the members first, in the same transaction.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members", "calendar", "rules", "procedures", "procedures::view", "notices",
        "documents", "documents::letters"})
package org.gongli.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
