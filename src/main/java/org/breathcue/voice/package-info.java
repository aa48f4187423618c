/** Text to sound: the interface of voices, how they are found, and the cache of their clips. */
@NullMarked
package org.breathcue.voice;

import org.jspecify.annotations.NullMarked;
