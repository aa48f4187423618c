/** Hears short utterances: where somebody speaks, and which of some phrases it is. The models are installed by the user and run offline. */
@NullMarked
package org.breathcue.listen.speech;

import org.jspecify.annotations.NullMarked;
