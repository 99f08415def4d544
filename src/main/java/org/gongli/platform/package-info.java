/// What everything runs on: the data folder, the embedded database, secrets, and the sealing of personal data.
///
/// Invariants: the embedded database runs with `fsync` and `synchronous_commit` on; no process outlives the application; without the key that
/// sealed the data the platform does not start.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.gongli.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
