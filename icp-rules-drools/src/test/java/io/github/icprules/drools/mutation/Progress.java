package io.github.icprules.drools.mutation;

import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows in the build's output how far a test is that takes minutes. */
public final class Progress {

    private static final int MILLISECONDS_BETWEEN_LINES = 15_000;
    private static final int COLUMNS = 100;

    private Progress() {}

    /**
     * {@return the same stream, which shows how much of it is dealt with}
     *
     * @param of what is dealt with
     * @param size how much there is of it
     */
    public static <T> Stream<T> shown(String of, long size, Stream<T> stream) {
        return ProgressBar.wrap(
                stream,
                new ProgressBarBuilder()
                        .setTaskName(of)
                        .setInitialMax(size)
                        .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_LINES)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new DelegatingProgressBarConsumer(System.out::println, COLUMNS)));
    }
}
