package org.gongli.figures;

import org.jspecify.annotations.Nullable;

/// What is counted. Its name and its definition are the texts `figures.<id>.name` and `figures.<id>.definition`.
///
/// @param id       as the federation numbers its figures, for example `B06`
/// @param owner    which line of work answers for it
/// @param timing   as of a day, or within a period
/// @param personal whether its records are of single members
/// @param beside   the figure that counts the persons of these person-times; null for none
record Figure(String id, Unit unit, Owner owner, Timing timing, boolean personal, @Nullable String beside, Source source) {

    enum Unit { ORGANISATIONS, PERSONS, PERSON_TIMES, ACTIVITIES }

    enum Owner { ORGANISATION, BENEFITS, RIGHTS }

    enum Timing { STANDING, OCCURRING }
}
