package io.github.icprules.desk;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds the number of requests that are worked on at the same time. A request above the number is refused at once. */
final class Slots {

    private final String limit;
    private final int most;
    private final Semaphore free;

    /** Takes the name and the value of the limit. */
    Slots(String limit, int most) {
        this.limit = limit;
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** {@return the result of the work; throws a {@link ProblemException} if no slot is free} */
    <T> T take(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw ProblemException.limit(
                    ProblemKind.BUSY,
                    limit,
                    most,
                    "已有 %s 个请求正在处理，请稍后再试。",
                    "%s requests are being worked on; try again soon.");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
