/// The invented people of the demo city.
@NullMarked
@NamedInterface("demo")
package org.gongli.members.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
