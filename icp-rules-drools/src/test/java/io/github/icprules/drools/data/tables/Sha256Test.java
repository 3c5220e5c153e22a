package io.github.icprules.drools.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two lists of pieces have one digest only if they are the same pieces. */
class Sha256Test {

    @Test
    void pieces_that_give_the_same_bytes_when_put_together_have_different_digests() {
        List<String> digests = Stream.of(
                        List.of("ab", "c"), List.of("a", "bc"), List.of("abc"), List.of("abc", ""), List.of("", "abc"))
                .map(Sha256Test::digest)
                .toList();
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void a_piece_that_imitates_the_length_of_the_next_is_not_taken_for_two() {
        String length = "\0\0\0\0\0\0\0\1";
        assertThat(digest(List.of("a" + length + "b"))).isNotEqualTo(digest(List.of("a", "b")));
        assertThat(digest(List.of("a", "b"))).isEqualTo(digest(Arrays.asList("a", "b")));
    }

    @Test
    void the_digest_is_that_of_the_lengths_and_the_pieces() {
        // printf '\0\0\0\0\0\0\0\1a' | sha256sum
        assertThat(digest(List.of("a"))).isEqualTo("3b196fd4907bedf51c3090e9835f2f7cb61e7ee1b2299ea3b8fed9b4183a822a");
    }

    private static String digest(List<String> pieces) {
        return Sha256.of(pieces.stream().map(piece -> piece.getBytes(StandardCharsets.UTF_8)));
    }
}
