package io.github.icprules.examples.runner;

import java.util.List;
import java.util.Map;

/** What can stand at a place of a JSON document. */
sealed interface Shape {

    /** {@return a value that fits} */
    Object sample();

    /** A value that is not read. */
    record Anything() implements Shape {
        @Override
        public Object sample() {
            return true;
        }
    }

    /** A text. */
    record Words() implements Shape {
        @Override
        public Object sample() {
            return "示例";
        }
    }

    /** A day. */
    record Day() implements Shape {
        @Override
        public Object sample() {
            return "2026-11-24";
        }
    }

    /** A moment. */
    record Moment() implements Shape {
        @Override
        public Object sample() {
            return "2026-11-24T10:00:00+08:00";
        }
    }

    /** True or false. */
    record Truth() implements Shape {
        @Override
        public Object sample() {
            return true;
        }
    }

    /** A whole number. */
    record Whole(long least, long most) implements Shape {
        @Override
        public Object sample() {
            return 1;
        }
    }

    /** One of some numbers. */
    record Codes(List<Integer> codes) implements Shape {
        @Override
        public Object sample() {
            return codes.get(0);
        }
    }

    /** One of some texts, of digits. */
    record TextCodes(List<String> codes) implements Shape {
        @Override
        public Object sample() {
            return codes.get(0);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param type the enum
     * @param names the constants that fit here
     * @param isInChineseToo whether the Chinese names of the constants fit as well
     */
    record Constant(Class<?> type, List<String> names, boolean isInChineseToo) implements Shape {
        @Override
        public Object sample() {
            return names.get(0);
        }
    }

    /** A list. */
    record Items(Shape item) implements Shape {
        @Override
        public Object sample() {
            return List.of();
        }
    }

    /** The caller's own facts. */
    record Attributes() implements Shape {
        @Override
        public Object sample() {
            return Map.of("acme.hotline", "示例");
        }
    }

    /** An object with members of any name. */
    record ByName(Shape value) implements Shape {
        @Override
        public Object sample() {
            return Map.of();
        }
    }

    /**
     * An object.
     *
     * @param name what it is called in the reference
     * @param members the members that are known
     * @param isOpen whether other members are passed over
     * @param required a value of each member that must be there
     * @param exclusions members that do not go together
     */
    record Members(
            String name,
            Map<String, Shape> members,
            boolean isOpen,
            Map<String, Object> required,
            List<Exclusion> exclusions)
            implements Shape {

        @Override
        public Object sample() {
            return required;
        }
    }

    /** A member that cannot be there if another one has this value. */
    record Exclusion(String flag, boolean value, String excluded) {}
}
