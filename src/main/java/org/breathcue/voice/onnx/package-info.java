/** ONNX Runtime, which runs neural networks: installed beside a voice, and used without its classes at compile time. */
@NullMarked
package org.breathcue.voice.onnx;

import org.jspecify.annotations.NullMarked;
