/// Everything that is decided in more than one step: review at several levels, return, public notice, objection, decision.
///
/// Words: a *procedure* is a BPMN file of a key ([org.gongli.procedures.definitions]); each change of the file is a *version*. A *case* carries one
/// *subject* of a feature, such as `hardship/12`, through the version it began with. It stands at one open *step* at a time, on the *desk* of a role at an
/// organisation; the *level* of the node says at which organisation above the case's place. A *decision* closes a step with an *action*. A *deputy*
/// decides for somebody absent; the *level above* may decide what is overdue. A *public notice* is a step that ends by itself unless somebody objects.
///
/// Flowable holds the token ([org.gongli.procedures.engine], the only package that knows it), our tables hold everything that is shown, asked or
/// counted; both move in one transaction.
///
/// Invariants: a running case has exactly one open step, and Flowable waits at the same node; nobody decides what they asked for, nor, where four eyes
/// are wanted, what follows their own decision; a step is decided once; an objection raised before a notice ended is counted; no file that a city brings
/// can make the platform run anything but the steps it draws.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members", "calendar"})
package org.gongli.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
