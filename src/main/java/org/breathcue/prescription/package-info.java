/** Exercises as a therapist writes them, such as "Bridge 3 sets of 10", to a script in the text form. */
@NullMarked
package org.breathcue.prescription;

import org.jspecify.annotations.NullMarked;
