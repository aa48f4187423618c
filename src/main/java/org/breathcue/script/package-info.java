/** The typed script: immutable records of what an author wrote. */
@NullMarked
package org.breathcue.script;

import org.jspecify.annotations.NullMarked;
