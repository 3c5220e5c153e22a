package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rule pack. They are read once, so the checked files are the files that run, even if the folder changes in the
 * meantime.
 *
 * @param place the folder or the jar of the pack, for messages
 * @param files the files by their names, such as {@code rules/brand.drl}
 * @param classes the classes of a jar by their names in the jar; empty for a folder
 * @param models the classes that a build has made from the sheets
 * @param loader finds all other classes; {@code null} for a folder without compiled rules
 */
record PackFiles(
        String place,
        Map<String, byte[]> files,
        Map<String, byte[]> classes,
        List<String> models,
        @Nullable ClassLoader loader) {

    static final String MANIFEST = "pack.properties";

    /** The names of the tables that every pack can have. */
    static final List<String> TABLES = List.of(
            "documents.csv", "provisions.csv", "penalties.csv", "parameters.csv", "keywords.csv", "attributes.csv");

    private static final int MOST_FILES = 10_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** The file in which the build lists the classes that it made from the sheets. */
    private static final String MODEL = "drools-model";

    private static final String MODELS = "META-INF/kie/";

    private static final String CLASS = ".class";

    /** The folders of a pack, beside its manifest. */
    private static final List<String> FOLDERS = List.of("rules/", "messages/", "data/");

    /**
     * {@return the files of a folder or a jar}
     *
     * @throws IllegalArgumentException if the path is neither a folder nor a jar, or if it has no manifest or too many files
     * @throws UncheckedIOException if a file cannot be read
     */
    static PackFiles of(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return ofTree(place.toString(), folder(place), "", null);
            }
            if (Files.isRegularFile(place)) {
                try (JarFile jar = new JarFile(place.toFile())) {
                    Map<String, byte[]> tree = entries(jar, "");
                    return ofTree(
                            place.toString(), tree, homeIn(place.toString(), tree), PackFiles.class.getClassLoader());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rule pack " + place + " cannot be read.", e);
        } catch (UncheckedIOException e) {
            // A walk through a folder meets a link in a circle, for example.
            throw new UncheckedIOException(
                    "The rule pack " + place + " cannot be read.", Objects.requireNonNull(e.getCause()));
        }
        throw new IllegalArgumentException("The rule pack %s is neither a folder nor a jar.".formatted(place));
    }

    /**
     * {@return the files of a folder on the class path}
     *
     * @throws IllegalArgumentException if the folder has no manifest, or if several entries of the class path contain the folder
     * @throws UncheckedIOException if a file cannot be read
     */
    static PackFiles onClassPath(String folder, ClassLoader loader) {
        String home = folder.isEmpty() || folder.endsWith("/") ? folder : folder + '/';
        try {
            List<URL> found = new ArrayList<>();
            Enumeration<URL> manifests = loader.getResources(home + MANIFEST);
            while (manifests.hasMoreElements()) {
                found.add(manifests.nextElement());
            }
            if (found.size() != 1) {
                throw new IllegalArgumentException(
                        found.isEmpty()
                                ? "There is no %s%s on the class path.".formatted(home, MANIFEST)
                                : "There are %s files %s%s on the class path: %s"
                                        .formatted(found.size(), home, MANIFEST, found));
            }
            URL manifest = found.get(0);
            return ofTree("class path:" + folder, tree(manifest, home), home, loader);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule pack %s on the class path cannot be read.".formatted(folder), e);
        }
    }

    private static Map<String, byte[]> tree(URL manifest, String home) throws IOException {
        URLConnection connection = manifest.openConnection();
        if (connection instanceof JarURLConnection jar) {
            connection.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                return entries(
                        file,
                        jar.getEntryName().endsWith(home + MANIFEST)
                                ? jar.getEntryName()
                                        .substring(0, jar.getEntryName().length() - home.length() - MANIFEST.length())
                                : "");
            }
        }
        try {
            Path file = Path.of(new URI(manifest.toString()));
            Path root = file.getParent();
            for (String part : home.split("/", -1)) {
                root = part.isEmpty() || root == null ? root : root.getParent();
            }
            return root == null ? Map.of() : classPathFolder(root, home);
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            throw new IOException("This kind of address is not known: " + manifest, e);
        }
    }

    /**
     * Reads the files of a pack in a folder of the class path. Such a folder can contain a whole application, so only the pack
     * and the lists of models are read.
     */
    private static Map<String, byte[]> classPathFolder(Path root, String home) throws IOException {
        Map<String, byte[]> tree = new TreeMap<>();
        folder(root.resolve(home)).forEach((name, content) -> tree.put(home + name, content));
        Path models = root.resolve(MODELS);
        if (Files.isDirectory(models)) {
            tree.putAll(read(root, models));
        }
        List<String> names = new ArrayList<>();
        tree.forEach((name, content) -> {
            if (isModel(name)) {
                names.addAll(models(content));
            }
        });
        for (String each : packages(names)) {
            // The classes decide what is evaluated, also if they are in another folder than the sheets.
            if (Files.isDirectory(root.resolve(each))) {
                tree.putAll(read(root, root.resolve(each)));
            }
        }
        return tree;
    }

    private static PackFiles ofTree(String place, Map<String, byte[]> tree, String home, @Nullable ClassLoader loader) {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        tree.forEach((name, content) -> {
            if (isModel(name)) {
                models.addAll(models(content));
            } else if (name.endsWith(CLASS)) {
                classes.put(name, content);
            } else if (name.startsWith(home) && isOfPack(name.substring(home.length()))) {
                files.put(name.substring(home.length()), content);
            }
        });
        // A jar or a folder can contain the classes of a whole application. Only the classes of the rules decide what
        // is evaluated.
        Set<String> packages = packages(models);
        classes.keySet().removeIf(name -> packages.stream().noneMatch(name::startsWith));
        if (!files.containsKey(MANIFEST)) {
            throw new IllegalArgumentException("The rule pack %s has no file %s.".formatted(place, MANIFEST));
        }
        return new PackFiles(place, files, classes, models, loader);
    }

    private static boolean isModel(String name) {
        return name.startsWith(MODELS) && name.endsWith('/' + MODEL);
    }

    /** Returns the names of classes in a list of a build. */
    private static List<String> models(byte[] list) {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
                .toList();
    }

    /** Returns the folders of the packages of classes, such as {@code acme/rules/}. */
    private static Set<String> packages(List<String> classes) {
        return classes.stream()
                .map(name -> packageOf(name).replace('.', '/') + '/')
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** Returns whether a file belongs to a pack: the manifest, or a file in a folder of the pack. */
    private static boolean isOfPack(String name) {
        return name.equals(MANIFEST) || FOLDERS.stream().anyMatch(name::startsWith);
    }

    /** Returns the folder of a jar that contains the manifest: the root of the jar, or the only folder with a manifest. */
    private static String homeIn(String place, Map<String, byte[]> tree) {
        if (tree.containsKey(MANIFEST)) {
            return "";
        }
        List<String> homes = tree.keySet().stream()
                .filter(name -> name.endsWith('/' + MANIFEST) && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - MANIFEST.length()))
                .toList();
        if (homes.size() > 1) {
            throw new IllegalArgumentException(
                    "The jar %s has %s files %s; a jar has one rule pack.".formatted(place, homes.size(), MANIFEST));
        }
        return homes.isEmpty() ? "" : homes.get(0);
    }

    private static Map<String, byte[]> folder(Path folder) throws IOException {
        return read(folder, folder);
    }

    /** Reads the files below a part of a folder that can belong to a pack. All other files can change without an effect. */
    private static Map<String, byte[]> read(Path folder, Path part) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Budget budget = new Budget();
        // A folder that is replaced in one step is often a symbolic link to the current version.
        try (Stream<Path> all = Files.walk(part, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean isNeeded = isOfPack(name) || isModel(name) || name.endsWith(CLASS);
                if (isNeeded && Files.isRegularFile(file) && !isHidden(name)) {
                    try (InputStream content = Files.newInputStream(file)) {
                        files.put(name, budget.read(content));
                    }
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> entries(JarFile jar, String home) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Budget budget = new Budget();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (!entry.isDirectory() && entry.getName().startsWith(home) && !isHidden(entry.getName())) {
                try (InputStream content = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(home.length()), budget.read(content));
                }
            }
        }
        return files;
    }

    /** Returns whether a file belongs to an editor or to version control and not to the pack. */
    private static boolean isHidden(String name) {
        return Stream.of(name.split("/", -1)).anyMatch(part -> part.startsWith(".") || part.endsWith("~"));
    }

    /** Counts files and bytes, and refuses a pack over the limits. */
    private static final class Budget {

        private int files;
        private int bytes;

        byte[] read(InputStream stream) throws IOException {
            byte[] content = stream.readNBytes(MOST_BYTES - bytes + 1);
            bytes += content.length;
            files++;
            if (bytes > MOST_BYTES || files > MOST_FILES) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "A rule pack has at most %,d files and %,d bytes.", MOST_FILES, MOST_BYTES));
            }
            return content;
        }
    }

    /**
     * {@return the digest of everything that decides what is evaluated, in lower-case hexadecimal: the files, the classes, and the
     * list of the classes that are used}
     */
    String sha256() {
        return Sha256.of(Stream.concat(
                Stream.of(files, classes)
                        .flatMap(all -> all.entrySet().stream())
                        .flatMap(file -> Stream.of(utf8(file.getKey()), file.getValue())),
                models.isEmpty()
                        ? Stream.of()
                        : Stream.concat(Stream.of(utf8(MODEL)), models.stream().map(PackFiles::utf8))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the class loader of the compiled rules. A jar need not be on the class path, and the jar is not kept open. */
    ClassLoader classLoader() {
        ClassLoader parent = loader == null ? PackFiles.class.getClassLoader() : loader;
        return place.startsWith("class path:")
                ? parent
                : new InMemory(
                        classes, models.stream().map(PackFiles::packageOf).collect(Collectors.toSet()), parent);
    }

    /**
     * Defines classes from the bytes of a jar. The class path can contain other versions of the compiled rules, which the digest of
     * the jar does not cover, so the packages of the compiled rules are looked up in the jar first.
     */
    private static final class InMemory extends ClassLoader {

        private final Map<String, byte[]> classes;
        private final Set<String> packages;

        InMemory(Map<String, byte[]> classes, Set<String> packages, ClassLoader parent) {
            super(parent);
            this.classes = classes;
            this.packages = packages;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!packages.contains(packageOf(name)) || !classes.containsKey(file(name))) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        private static String file(String name) {
            return name.replace('.', '/') + CLASS;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(file(name));
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
