/// How the numbers of a person are kept. Not open to other modules.
@NullMarked
package org.gongli.members.seals;

import org.jspecify.annotations.NullMarked;
