/** What must hold for the plan of every random script. */
@NullMarked
package org.breathcue.outside.property;

import org.jspecify.annotations.NullMarked;
