/// How members wish to be reached, and what follows from it for a message.
@NullMarked
package org.gongli.notices.wishes;

import org.jspecify.annotations.NullMarked;
