package io.github.icprules.hosts;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates filings on threads of one kind, and prints a digest of the reports. Each kind needs a new JVM, so that a thread of this
 * kind uses the library first.
 */
public final class Host {

    private static final int LOADERS = 50;
    private static final int GARBAGE_COLLECTIONS = 50;

    private Host() {}

    /**
     * Evaluates the filings and prints the result in one line.
     *
     * @param arguments the kind of thread, or {@code unloaded}, which tests whether class loaders are collected
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                switch (arguments[0]) {
                    case "main" -> digest();
                    case "null" -> digestOn(null);
                    case "platform" -> digestOn(ClassLoader.getPlatformClassLoader());
                    case "foreign" -> digestOn(copyOfThis());
                    case "common-pool" -> digestOnCommonPool();
                    case "virtual" -> digestOnVirtualThreads();
                    case "unloaded" -> unloaded();
                    default -> throw new IllegalArgumentException(arguments[0]);
                });
    }

    /** {@return a digest of the reports on filings of all types in all provinces, made on the current thread} */
    public static String digest() {
        IcpRuleEngine engine = IcpRuleEngine.load();
        return digest(filings().map(filing -> report(engine, filing)).toList());
    }

    /** {@return the verdict on the first filing; {@code usedLoader} calls this method by its name} */
    public static String verdict() {
        return IcpRuleEngine.load()
                .evaluate(filings().findFirst().orElseThrow())
                .verdict()
                .name();
    }

    private static String digest(List<String> reports) {
        long blocked = reports.stream()
                .filter(report -> report.contains("pre-approval.document-missing"))
                .count();
        return "%d reports, %d without a licence, %08x".formatted(reports.size(), blocked, reports.hashCode());
    }

    private static Stream<FilingRequest> filings() {
        return Arrays.stream(FilingType.values())
                .flatMap(type -> Arrays.stream(Province.values()).map(province -> filing(type, province)));
    }

    private static FilingRequest filing(FilingType type, Province province) {
        return FilingRequest.builder(type)
                .evaluatedOn(LocalDate.of(2026, 11, 24))
                .subject(Subject.builder(SubjectType.ENTERPRISE, "示例传媒有限公司")
                        .region(Region.of(province))
                        .build())
                .miniProgram(MiniProgram.builder("示例要闻")
                        .preApprovalCategories(PreApprovalCategory.NEWS)
                        .noPreApprovals()
                        .build())
                .build();
    }

    private static String digestOn(@Nullable ClassLoader contextClassLoader) throws Exception {
        FutureTask<String> work = new FutureTask<>(Host::digest);
        Thread thread = new Thread(work);
        thread.setContextClassLoader(contextClassLoader);
        thread.start();
        return work.get();
    }

    private static String digestOnCommonPool() throws Exception {
        return ForkJoinPool.commonPool()
                .submit(() -> digest(filings()
                        .parallel()
                        .map(filing -> report(IcpRuleEngine.load(), filing))
                        .toList()))
                .get();
    }

    /** Evaluates each filing on a new virtual thread. Java 17 has no virtual threads, so the code uses reflection. */
    private static String digestOnVirtualThreads() throws Exception {
        ExecutorService executor = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            List<Callable<String>> work = filings()
                    .<Callable<String>>map(filing -> () -> report(IcpRuleEngine.load(), filing))
                    .toList();
            List<String> reports = new ArrayList<>();
            for (Future<String> report : executor.invokeAll(work)) {
                reports.add(report.get());
            }
            return digest(reports);
        } finally {
            executor.shutdown();
        }
    }

    private static String report(IcpRuleEngine engine, FilingRequest filing) {
        return engine.evaluate(filing).asTree(Language.ZH).toString();
    }

    /**
     * Uses the library in several class loaders without keeping them, as a server does when it replaces an application, and returns how
     * many class loaders are left after garbage collections.
     */
    private static String unloaded() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < LOADERS; i++) {
            loaders.add(usedLoader());
        }
        forgetLastRecord();
        for (int i = 0; i < GARBAGE_COLLECTIONS && left(loaders) > 0; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return "%d of %d class loaders left".formatted(left(loaders), LOADERS);
    }

    /**
     * Compares records whose component type belongs to this class loader. When the JDK compares records of a class for the first time,
     * it keeps the component type, and with the type its class loader, until it compares records of the next class. Java 17 keeps the
     * type even if memory is scarce, later versions do not.
     */
    private static void forgetLastRecord() {
        record Last(@Nullable Host component) {}
        Last one = new Last(null);
        Last other = new Last(new Host());
        if (one.equals(other)
                || one.hashCode() == other.hashCode()
                || one.toString().equals(other.toString())) {
            throw new IllegalStateException("Different records are equal.");
        }
    }

    private static WeakReference<ClassLoader> usedLoader() throws Exception {
        try (URLClassLoader loader = copyOfThis()) {
            Object verdict =
                    loader.loadClass(Host.class.getName()).getMethod("verdict").invoke(null);
            if (!"BLOCKED".equals(verdict)) {
                throw new IllegalStateException("A class loader of its own has another verdict: " + verdict);
            }
            return new WeakReference<>(loader);
        }
    }

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    /** {@return a class loader with a second copy of the classes of application and library} */
    private static URLClassLoader copyOfThis() {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Host::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
