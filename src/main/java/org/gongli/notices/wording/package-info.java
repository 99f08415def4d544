/// What fills the text of a message, sealed as long as it is kept, and the text in the language of who reads it.
@NullMarked
package org.gongli.notices.wording;

import org.jspecify.annotations.NullMarked;
