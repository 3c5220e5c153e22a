package io.github.icprules.report;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Builds maps and lists. */
final class TreeOfMembers implements Members {

    private final Language language;
    private final Tree tree;

    /** The maps of shared objects, each created once. */
    private final IdentityHashMap<Object, Map<String, Object>> shared;

    private TreeOfMembers(Language language, IdentityHashMap<Object, Map<String, Object>> shared) {
        this.language = language;
        this.tree = new Tree(language);
        this.shared = shared;
    }

    /** Returns the members of an object as a map. */
    static <T> Map<String, Object> of(T item, Language language, BiConsumer<Members, T> layout) {
        return new TreeOfMembers(language, new IdentityHashMap<>()).object(item, layout);
    }

    @Override
    public Members put(String name, @Nullable String value) {
        tree.put(name, value);
        return this;
    }

    @Override
    public Members putName(String name, @Nullable Enum<?> value) {
        return put(name, value == null ? null : value.name());
    }

    @Override
    public Members put(String name, @Nullable Text value) {
        tree.put(name, value);
        return this;
    }

    @Override
    public Members putShared(String name, @Nullable Text value) {
        return put(name, value);
    }

    @Override
    public Members put(String name, @Nullable LocalDate value) {
        tree.put(name, value);
        return this;
    }

    @Override
    public Members put(String name, @Nullable Number value) {
        tree.put(name, value);
        return this;
    }

    @Override
    public Members putIf(String name, boolean value) {
        tree.put(name, value ? Boolean.TRUE : null);
        return this;
    }

    @Override
    public Members putStrings(String name, List<String> items) {
        tree.put(name, items);
        return this;
    }

    @Override
    public Members putNames(String name, List<? extends Enum<?>> constants) {
        return putStrings(name, constants.stream().map(Enum::name).toList());
    }

    @Override
    public Members putTexts(String name, List<Text> items) {
        return putStrings(name, items.stream().map(item -> item.in(language)).toList());
    }

    @Override
    public <T> Members put(String name, List<T> items, BiConsumer<Members, T> layout) {
        tree.put(name, items, item -> object(item, layout));
        return this;
    }

    @Override
    public <T> Members putShared(String name, List<T> items, BiConsumer<Members, T> layout) {
        tree.put(name, items, item -> shared.computeIfAbsent(item, first -> object(item, layout)));
        return this;
    }

    @Override
    public <T> Members putObject(String name, @Nullable T item, BiConsumer<Members, T> layout) {
        tree.put(name, item == null ? null : object(item, layout));
        return this;
    }

    private <T> Map<String, Object> object(T item, BiConsumer<Members, T> layout) {
        TreeOfMembers members = new TreeOfMembers(language, shared);
        layout.accept(members, item);
        return members.tree.done();
    }
}
