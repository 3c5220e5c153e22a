package io.github.icprules.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a record type of the model: its components in the order of their declaration, and the construction of a record. The
 * description is created once for each type. Not for callers. Immutable.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Constructor<?> constructor;
    private final List<Component> components;
    private final Map<String, Component> byName;

    private RecordShape(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " is no record.");
        }
        List<Component> all = new ArrayList<>();
        for (RecordComponent component : declared) {
            all.add(new Component(component, all.size()));
        }
        this.components = List.copyOf(all);
        this.byName = all.stream().collect(Collectors.toUnmodifiableMap(Component::name, Function.identity()));
        try {
            this.constructor = type.getConstructor(
                    Stream.of(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
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

    /** {@return the values of a record in the order of {@link #components()}; {@code null} for an absent value} */
    public @Nullable Object[] values(Object record) {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (Component component : components) {
            values[component.index()] = component.of(record);
        }
        return values;
    }

    /**
     * {@return a new record with values in the order of the components}
     *
     * <p>If the record's constructor throws an exception, this method throws the same exception.
     */
    public Object newRecord(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refusal) {
            throw unchecked(refusal.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns a runtime exception for a throwable; wraps a checked exception. Constructors and accessors of records declare
     * no exceptions.
     */
    private static RuntimeException unchecked(Throwable thrown) {
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

        private static final Object[] NO_ARGUMENTS = {};

        private final Class<?> owner;
        private final String name;
        private final int index;
        private final Kind kind;
        private final Method method;
        private final @Nullable RecordShape inner;
        private final Class<?> type;

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
            this.method = declared.getAccessor();
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

        /** {@return whether the values can be long, many or far away: texts, days, moments, lists and records} */
        boolean isBounded() {
            return kind != Kind.VALUE && kind != Kind.SET && kind != Kind.ATTRIBUTES;
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
            try {
                return method.invoke(record, NO_ARGUMENTS);
            } catch (InvocationTargetException e) {
                throw unchecked(e.getTargetException());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The method %s must be public.".formatted(method), e);
            }
        }

        /** {@return the index among the components of the record type} */
        public int index() {
            return index;
        }

        /** Returns whether the component is a list whose items a walk visits. */
        boolean hasItemsToVisit() {
            return kind == Kind.LIST && (inner != null || type == String.class);
        }

        /** {@return the record type and the name, such as {@code MiniProgram.remark}} */
        @Override
        public String toString() {
            return owner.getSimpleName() + '.' + name;
        }
    }
}
