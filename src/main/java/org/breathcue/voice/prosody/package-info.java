/** Speaking rate: how fast a voice articulates, and how long it pauses between phrases. */
@NullMarked
package org.breathcue.voice.prosody;

import org.jspecify.annotations.NullMarked;
