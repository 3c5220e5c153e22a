package io.github.icprules.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The collections in a tree belong to the host: their iterators can fail, or never end. */
class HostileCollectionsTest {

    /** A collection with an iterator of its own. */
    private static final class Items extends AbstractCollection<Object> {

        private final Supplier<Iterator<Object>> iterator;
        private final int size;

        Items(int size, Supplier<Iterator<Object>> iterator) {
            this.size = size;
            this.iterator = iterator;
        }

        @Override
        public Iterator<Object> iterator() {
            return iterator.get();
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public String toString() {
            return "items of the size " + size;
        }
    }

    private static Iterator<Object> failing() {
        throw new ConcurrentModificationException("of the host, 13800138000");
    }

    private static Iterator<Object> endless() {
        return Stream.<Object>generate(() -> "NEWS").iterator();
    }

    static Stream<Object> lists() {
        return Stream.of(
                new Items(1, HostileCollectionsTest::failing),
                new Items(1, HostileCollectionsTest::endless),
                new Items(Integer.MAX_VALUE, HostileCollectionsTest::failing),
                new Items(-1, HostileCollectionsTest::endless));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_that_fails_or_never_ends_is_a_problem_with_its_place(Object list) {
        Map<String, Object> tree =
                Map.of("filingType", "NEW_FIRST", "miniProgram", Map.of("preApprovalCategories", list));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> FilingRequest.fromTree(tree))
                        .isInstanceOf(InvalidTreeException.class)
                        .hasMessageContaining("miniProgram.preApprovalCategories")
                        .hasMessageNotContaining("13800138000"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_object_that_fails_or_never_ends_is_a_problem(Object entries) {
        Map<String, Object> tree = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<String, Object>> iterator() {
                        Iterator<Object> items = ((Items) entries).iterator();
                        return new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return items.hasNext();
                            }

                            @Override
                            public Entry<String, Object> next() {
                                return Map.entry("filingType", items.next());
                            }
                        };
                    }

                    @Override
                    public int size() {
                        return ((Items) entries).size();
                    }
                };
            }
        };
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> FilingRequest.fromTree(tree)).isInstanceOf(InvalidTreeException.class));
    }
}
