/// Flowable: the only package that knows it. It moves tokens, and says where they came to.
@NullMarked
package org.gongli.procedures.engine;

import org.jspecify.annotations.NullMarked;
