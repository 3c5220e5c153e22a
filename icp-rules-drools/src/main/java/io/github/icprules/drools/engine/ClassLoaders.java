package io.github.icprules.drools.engine;

import java.util.function.Supplier;

/**
 * Sets the context class loader for work with Drools. Drools finds its services through the context class loader of the calling
 * thread. A foreign or missing loader would break Drools for this thread, and sometimes for every later thread. Therefore the
 * class loader of this library is the context class loader while Drools works.
 */
public final class ClassLoaders {

    private ClassLoaders() {}

    /**
     * Does the work with the class loader of this library as context class loader, and restores the previous class loader
     * afterwards.
     */
    public static <T> T callWithLibraryLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader library = ClassLoaders.class.getClassLoader();
        if (before == library) {
            return work.get();
        }
        thread.setContextClassLoader(library);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
