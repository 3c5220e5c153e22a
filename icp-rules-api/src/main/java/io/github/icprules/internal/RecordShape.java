package io.github.icprules.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a record type of the model: its components in the order of their declaration, their accessors, and the
 * construction of a record. The description is created once for each type and cached; a request is not read by reflection.
 * Not for callers. Immutable.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<?> type;
    private final List<Component> components;
    private final Component[] all;
    private final Component[] visited;
    private final List<Component> bounded;
    private final Map<String, Component> byName;
    /** Made when the first record is made: an evaluation makes none. */
    private @Nullable MethodHandle constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " is no record.");
        }
        this.type = type;
        this.all = new Component[declared.length];
        for (int i = 0; i < declared.length; i++) {
            all[i] = new Component(declared[i], i);
        }
        this.components = List.of(all);
        this.byName = components.stream().collect(Collectors.toUnmodifiableMap(Component::name, Function.identity()));
        this.bounded = components.stream()
                .filter(component -> component.kind() != Kind.VALUE
                        && component.kind() != Kind.SET
                        && component.kind() != Kind.ATTRIBUTES)
                .toList();
        this.visited = bounded.toArray(Component[]::new);
    }

    private MethodHandle findConstructor() {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The constructor of " + type.getName() + " must be public.", e);
        }
    }

    /**
     * {@return the shape of a type}
     *
     * @throws IllegalArgumentException if the type is no record
     */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** {@return the components, in the order of their declaration} */
    public List<Component> components() {
        return components;
    }

    /** {@return the names of the components} */
    public Set<String> names() {
        return byName.keySet();
    }

    /** {@return the component of this name; {@code null} if there is none} */
    public @Nullable Component component(String name) {
        return byName.get(name);
    }

    /** {@return the components in which something can stand that is long, many or far away} */
    public List<Component> bounded() {
        return bounded;
    }

    /**
     * {@return a record of these values, in the order of the components}
     *
     * <p>Throws what the record's constructor throws.
     */
    public Object newRecord(@Nullable Object[] values) {
        MethodHandle known = constructor;
        if (known == null) {
            known = findConstructor();
            constructor = known;
        }
        try {
            return (Object) known.invokeExact(values);
        } catch (Throwable refusal) {
            throw unchecked(refusal);
        }
    }

    /**
     * {@return the record with other values in some components}
     *
     * <p>Throws what the record's constructor throws.
     */
    Object with(Object record, @Nullable Object[] values, boolean[] changed) {
        @Nullable Object[] mixed = Arrays.copyOf(values, all.length);
        for (int i = 0; i < all.length; i++) {
            if (!changed[i]) {
                mixed[i] = all[i].of(record);
            }
        }
        return newRecord(mixed);
    }

    /** The components that a walk visits: all, or those that can be long, many or far away. */
    Component[] visited(boolean isEverything) {
        return isEverything ? all : visited;
    }

    /** Wraps an exception as an unchecked one: constructors and accessors of records declare no exceptions. */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException refusal ? refusal : new IllegalStateException(thrown);
    }

    /** The kinds of values of a component. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A day. */
        DATE,
        /** A moment. */
        TIME,
        /** A record of the model. */
        RECORD,
        /** A list of records, of texts or of plain values. */
        LIST,
        /** A set of constants. */
        SET,
        /** The caller's own facts by their names, the sizes of which the model limits. */
        ATTRIBUTES,
        /** A constant, a number or a truth: nothing that can be long. */
        VALUE;

        private static Kind of(Class<?> type) {
            if (type == String.class) {
                return TEXT;
            }
            if (type == LocalDate.class) {
                return DATE;
            }
            if (type == OffsetDateTime.class) {
                return TIME;
            }
            if (type == List.class) {
                return LIST;
            }
            if (type == Set.class) {
                return SET;
            }
            if (type == Map.class) {
                return ATTRIBUTES;
            }
            return type.isRecord() ? RECORD : VALUE;
        }
    }

    /** A component of a record type. */
    public static final class Component {

        private final Class<?> owner;
        private final String name;
        private final int index;
        private final Kind kind;
        private final Accessor accessor;
        private final @Nullable RecordShape inner;
        private final Class<?> type;
        private final boolean isOfTexts;

        private Component(RecordComponent declared, int index) {
            this.owner = declared.getDeclaringRecord();
            this.name = declared.getName();
            this.index = index;
            this.kind = Kind.of(declared.getType());
            Class<?> item = declared.getGenericType() instanceof ParameterizedType collection
                    ? (Class<?>) collection.getActualTypeArguments()[0]
                    : declared.getType();
            this.type = item;
            this.inner = item.isRecord() ? RecordShape.of(item) : null;
            this.isOfTexts = item == String.class;
            this.accessor = new Accessor(declared.getAccessor(), LOOKUP);
        }

        /** {@return the record type that has it} */
        public Class<?> owner() {
            return owner;
        }

        /** {@return its name} */
        public String name() {
            return name;
        }

        /** {@return the kind of its values} */
        public Kind kind() {
            return kind;
        }

        /** {@return the type of the value; for a list or a set, the type of the items} */
        public Class<?> type() {
            return type;
        }

        /** {@return the shape of the record that stands in it, or of the records in the list; {@code null} if there are none} */
        public @Nullable RecordShape inner() {
            return inner;
        }

        /** {@return the value of this component in a record; {@code null} if the record has none} */
        public @Nullable Object of(Object record) {
            return accessor.apply(record);
        }

        /** Returns the position among the components of its type. */
        int index() {
            return index;
        }

        /** Whether it is a list whose items a walk visits. */
        boolean hasItemsToVisit() {
            return kind == Kind.LIST && (inner != null || isOfTexts);
        }

        /** {@return type and name, such as {@code MiniProgram.remark}} */
        @Override
        public String toString() {
            return owner.getSimpleName() + '.' + name;
        }
    }
}
