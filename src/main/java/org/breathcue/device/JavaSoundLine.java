package org.breathcue.device;

import javax.sound.sampled.SourceDataLine;

/** An open Java Sound line. */
final class JavaSoundLine implements OutputLine {
    private final SourceDataLine line;

    JavaSoundLine(SourceDataLine line) {
        this.line = line;
    }

    @Override
    public int channels() {
        return line.getFormat().getChannels();
    }

    @Override
    public int frameRate() {
        return Math.round(line.getFormat().getFrameRate());
    }

    @Override
    public int bufferBytes() {
        return line.getBufferSize();
    }

    @Override
    public int write(byte[] data, int offset, int length) {
        return line.write(data, offset, length);
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public long position() {
        return line.getLongFramePosition();
    }

    @Override
    public void stop() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
