/// The invented people of the demo city.
@NullMarked
package org.gongli.members.demo;

import org.jspecify.annotations.NullMarked;
