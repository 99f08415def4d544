/// Files that come in and go out. (The helper's page replaces this one.)
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.gongli.files;

import org.jspecify.annotations.NullMarked;
