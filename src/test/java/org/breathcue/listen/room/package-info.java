/** A simulated room with a loudspeaker and a microphone, for tests and figures. All randomness comes from seeds. */
@NullMarked
package org.breathcue.listen.room;

import org.jspecify.annotations.NullMarked;
