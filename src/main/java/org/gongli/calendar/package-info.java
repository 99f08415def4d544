/// Which days people work: the holidays and make-up working days that the State Council announces for each year, and the time limits that are counted
/// by them.
///
/// **Its words.** A *year* is one announcement, kept in versions: correcting it adds one. A *span* is a run of days of it, a holiday or make-up work. A
/// year is *provisional* while the announcement is not known: then only the days stand in it that the regulation on public holidays (全国年节及纪念日放假办法)
/// fixes. A [org.gongli.calendar.TimeLimit] is so many days by law; a [org.gongli.calendar.Pause] stops its clock.
///
/// **Its invariants.** A version of a year is never changed; spans of a version do not overlap. Counting is pure ([org.gongli.calendar.Days]): no clock, no
/// database. The day on which something happens is not counted, and what is due on a day is due when that day ends in Shanghai.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view"})
package org.gongli.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
