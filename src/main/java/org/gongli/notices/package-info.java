/// Tells people what concerns them: in their inbox always, by SMS and WeChat as far as they wish.
///
/// **Its words.** A *message* is what somebody finds in the inbox. A *topic* is what a message is about, such as the outcome of an application; a module declares its topics as beans. A *delivery* is
/// one message on its way through one *channel* outside, SMS or WeChat. *Quiet hours* are when nothing is sent outside; the *budget* is how much is sent in a week.
///
/// **Its invariants.**
/// - A message is written in the transaction of what it tells about: it is there when that has happened, and only then. With a key it is there once, however often it is told.
/// - A delivery leaves at least once and says each time which one it is, so that a channel can drop the second; two nodes never take the same at once.
/// - What a topic calls sensitive leaves the house in neutral words, and stands in no log.
/// - Who wants no messages of a topic gets none outside, unless the topic is mandatory; a mandatory one is counted, but not held back, by the budget.
/// - Nothing counts who read what. The module is called, and listens to nobody.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members"})
package org.gongli.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
