/// How pages look and speak: templates, texts in two languages, dates, money, icons, the phone and the desk shell, the components that every page
/// is made of (see them all at `/gallery`), and the pages that tell of an error.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.gongli.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
