/** How phrases become speech of a wanted rate: by articulating near the natural pace of a voice, and by pauses. */
@NullMarked
package org.breathcue.voice.prosody;

import org.jspecify.annotations.NullMarked;
