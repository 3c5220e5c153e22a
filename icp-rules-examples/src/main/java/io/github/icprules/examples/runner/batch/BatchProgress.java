package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.io.Terminal;
import java.io.Closeable;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a batch if standard error is a terminal. */
final class BatchProgress implements Closeable {

    private static final long KILOBYTE = 1024;

    private final @Nullable ProgressBar bar;

    /**
     * Starts the display.
     *
     * @param bytes the number of bytes to read; negative if unknown
     */
    BatchProgress(long bytes) {
        this.bar = Terminal.showsErrors() ? bar(bytes) : null;
    }

    /** Shows the number of processed bytes and of answered lines. */
    void at(long bytes, long answered) {
        if (bar != null) {
            bar.stepTo(bytes);
            bar.setExtraMessage(String.format(Locale.ROOT, "(%d)", answered));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("batch")
                .setInitialMax(bytes)
                .setUnit(" KB", KILOBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.columns(System.getenv())))
                .build();
    }
}
