package io.github.icprules.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a record type of the model: its components in the order of their declaration, their accessors, and the
 * construction of a record. The description is created once for each type and cached, so reading a request needs no
 * reflection over its type. Not for callers. Immutable.
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
    private final RecordReader reader;
    private final RecordReader boundedReader;
    /** The constructor, which is looked up for the first new record, because an evaluation creates no records. */
    private @Nullable Constructor<?> declared;
    /** The constructor as a handle, which is faster if it is called often, but takes milliseconds to make. */
    private @Nullable MethodHandle constructor;
    /** A race between threads only delays the handle. */
    private int calls;

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
        this.reader = new RecordReader(all);
        this.boundedReader = new RecordReader(visited);
    }

    private Constructor<?> findConstructor() {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw notPublic(e);
        }
    }

    private static MethodHandle handle(Constructor<?> constructor) {
        try {
            return MethodHandles.publicLookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private IllegalStateException notPublic(Exception cause) {
        return new IllegalStateException("The constructor of " + type.getName() + " must be public.", cause);
    }

    /**
     * {@return the shape of a type}
     *
     * @throws IllegalArgumentException if the type is no record
     */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** {@return the components in the order of their declaration} */
    public List<Component> components() {
        return components;
    }

    /** {@return the names of the components} */
    public Set<String> names() {
        return byName.keySet();
    }

    /** {@return the component with a name; {@code null} if there is none} */
    public @Nullable Component component(String name) {
        return byName.get(name);
    }

    /** {@return the components whose values need a bound: texts, days, moments, lists and records} */
    public List<Component> bounded() {
        return bounded;
    }

    /** {@return the values of a record in the order of {@link #components()}; {@code null} for an absent value} */
    public @Nullable Object[] values(Object record) {
        return reader.values(record);
    }

    /** {@return the values of a record in the order of {@link #bounded()}; {@code null} for an absent value} */
    public @Nullable Object[] boundedValues(Object record) {
        return boundedReader.values(record);
    }

    /**
     * {@return a new record with values in the order of the components}
     *
     * <p>If the record's constructor throws an exception, this method throws the same exception.
     */
    public Object newRecord(@Nullable Object[] values) {
        MethodHandle known = constructor;
        if (known == null) {
            return seldomNewRecord(values);
        }
        try {
            return (Object) known.invokeExact(values);
        } catch (Throwable refusal) {
            throw unchecked(refusal);
        }
    }

    private Object seldomNewRecord(@Nullable Object[] values) {
        Constructor<?> known = declared;
        if (known == null) {
            known = findConstructor();
            declared = known;
        }
        try {
            if (++calls > Accessor.CALLS_BY_REFLECTION) {
                constructor = handle(known);
            }
            return known.newInstance(values);
        } catch (InvocationTargetException refusal) {
            throw unchecked(refusal.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw notPublic(e);
        }
    }

    /**
     * {@return a copy of a record with other values in some components}
     *
     * <p>If the record's constructor throws an exception, this method throws the same exception.
     */
    Object with(Object record, @Nullable Object[] values, boolean[] changed) {
        @Nullable Object[] mixed = values(record);
        for (int i = 0; i < all.length; i++) {
            if (changed[i]) {
                mixed[i] = values[i];
            }
        }
        return newRecord(mixed);
    }

    /** Returns the components that a walk visits: all components, or the components of {@link #bounded()}. */
    Component[] visited(boolean isEverything) {
        return isEverything ? all : visited;
    }

    /**
     * Returns a runtime exception for a throwable; wraps a checked exception. Constructors and accessors of records declare
     * no exceptions.
     */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException refusal ? refusal : new IllegalStateException(thrown);
    }

    /** The kind of the values of a component. */
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
        /** The caller's own facts by name. The model limits their sizes. */
        ATTRIBUTES,
        /** A constant, a number or a boolean, whose size needs no bound. */
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
        private final Method method;
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
            this.method = declared.getAccessor();
            this.accessor = new Accessor(method, LOOKUP);
        }

        /** {@return the record type of the component} */
        public Class<?> owner() {
            return owner;
        }

        /** {@return the name of the component} */
        public String name() {
            return name;
        }

        /** {@return the kind of the component's values} */
        public Kind kind() {
            return kind;
        }

        /** {@return the type of the value; for a list or a set, the type of the items} */
        public Class<?> type() {
            return type;
        }

        /**
         * {@return the shape of the record in the component, or of the records in its list; {@code null} if the component has
         * no records}
         */
        public @Nullable RecordShape inner() {
            return inner;
        }

        /** {@return the value of the component in a record; {@code null} if the record has none} */
        public @Nullable Object of(Object record) {
            return accessor.apply(record);
        }

        /** Returns the accessor as a handle from an object to an object. */
        MethodHandle handle() throws IllegalAccessException {
            return LOOKUP.unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
        }

        /** Returns the index among the components of the record type. */
        int index() {
            return index;
        }

        /** Returns whether the component is a list whose items a walk visits. */
        boolean hasItemsToVisit() {
            return kind == Kind.LIST && (inner != null || isOfTexts);
        }

        /** {@return the record type and the name, such as {@code MiniProgram.remark}} */
        @Override
        public String toString() {
            return owner.getSimpleName() + '.' + name;
        }
    }
}
