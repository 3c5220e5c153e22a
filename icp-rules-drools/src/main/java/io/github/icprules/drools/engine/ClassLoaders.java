package io.github.icprules.drools.engine;

import java.util.function.Supplier;

/**
 * Drools finds its services through the calling thread's context class loader. A thread whose loader is foreign or null
 * would break it, for itself and sometimes for every later thread, so the loader of this library takes its place while Drools works.
 */
public final class ClassLoaders {

    private ClassLoaders() {}

    /** Does the work with the class loader of this library as context class loader, and puts back what was there. */
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
