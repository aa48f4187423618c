package org.breathcue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundSyncTest {
    private static final long STEP = 16L << 20;

    private final AtomicInteger forced = new AtomicInteger();

    @Test
    void sendsEverySixteenMebibytes() throws Exception {
        BackgroundSync force = new BackgroundSync(new Forced(false));
        force.grown(STEP - 1);
        force.await();
        assertThat(forced).hasValue(0);
        force.grown(STEP);
        force.await();
        assertThat(forced).hasValue(1);
        force.grown(STEP + 1);
        force.await();
        assertThat(forced).hasValue(1);
        force.grown(2 * STEP);
        force.await();
        assertThat(forced).hasValue(2);
    }

    /** The operating system reports a write error only once, so a later flush of the file does not see it. */
    @Test
    void aFailureIsNotForgotten() throws Exception {
        BackgroundSync force = new BackgroundSync(new Forced(true));
        force.grown(STEP);
        assertThatThrownBy(force::await).isInstanceOf(IOException.class).hasMessage("the disk is broken");
        assertThatThrownBy(force::await).isInstanceOf(IOException.class);
    }

    /** A channel that supports only {@code force}. */
    private final class Forced extends FileChannel {
        private final boolean fails;

        Forced(boolean fails) {
            this.fails = fails;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            forced.incrementAndGet();
            if (fails) {
                throw new IOException("the disk is broken");
            }
        }

        @Override
        public int read(ByteBuffer buffer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] buffers, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer buffer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] buffers, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer buffer, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer buffer, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void implCloseChannel() {}
    }
}
