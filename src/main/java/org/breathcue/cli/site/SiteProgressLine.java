package org.breathcue.cli.site;

import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ProgressLine;
import org.breathcue.site.SiteProgress;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar for writing a site, whose end is known with the first part. */
final class SiteProgressLine implements SiteProgress, AutoCloseable {
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final Environment environment;
    private @Nullable ProgressLine line;

    SiteProgressLine(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void written(long bytes, long all) {
        ProgressLine shown = line;
        if (shown == null) {
            shown = ProgressLine.on(environment, "Writing", all, " MB", BYTES_PER_MEGABYTE);
            line = shown;
        }
        shown.stepTo(bytes);
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
