/** JSON text to a located tree to a typed script; the only reader of scripts. */
@NullMarked
package org.breathcue.script;

import org.jspecify.annotations.NullMarked;
