/** Random scripts, together with what their plans must contain. Knows nothing of the compiler. */
@NullMarked
package org.breathcue.outside.generate;

import org.jspecify.annotations.NullMarked;
