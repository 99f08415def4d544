/// What happens once, when the platform starts: the city is entered into an empty database, the demo is loaded when it is asked for, and the address
/// is printed. Knows the other modules only by what they offer for this.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "organisations", "access"})
package org.gongli.starting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
