/// The words that every module speaks: ids, who is looking ([org.gongli.shared.Viewer]), how far they may look ([org.gongli.shared.Scope]),
/// money, events, refusals and pages of a list. Nothing here knows a feature.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongli.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
