package io.github.icprules.examples;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.FutureTask;

/** Loads the engine in a fresh JVM on a thread with a foreign context class loader and evaluates past every warm-up. */
final class ForeignThread {

    private ForeignThread() {}

    public static void main(String[] arguments) throws Exception {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        FutureTask<Integer> work = new FutureTask<>(() -> {
            IcpRuleEngine engine = IcpRuleEngine.load();
            FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                    .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").build())
                    .noMaterials()
                    .build();
            int answers = 0;
            for (int i = 0; i < 400; i++) {
                answers += engine.evaluate(request).requirements().isEmpty() ? 0 : 1;
            }
            return answers;
        });
        Thread thread = new Thread(work);
        thread.setContextClassLoader(arguments[0].equals("null") ? null : ClassLoader.getPlatformClassLoader());
        thread.start();
        int answers = work.get();
        thread.join();
        Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
        after.removeAll(before);
        System.out.println(answers + " answers, " + after.size() + " threads left");
    }
}
