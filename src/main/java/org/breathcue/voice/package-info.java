/** Speech: the interfaces of voices, the list of voices, and the cache of their clips. */
@NullMarked
package org.breathcue.voice;

import org.jspecify.annotations.NullMarked;
