/** Whether words are understood: sessions are exported, a speech recogniser listens, and its words are compared with ours. */
@NullMarked
package org.breathcue.understood;

import org.jspecify.annotations.NullMarked;
