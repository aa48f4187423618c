/** Installation of voices from Python wheels: they are downloaded from where pip is configured to, verified and unpacked. No process is started, and no code of them is run. */
@NullMarked
package org.breathcue.voice.pack;

import org.jspecify.annotations.NullMarked;
