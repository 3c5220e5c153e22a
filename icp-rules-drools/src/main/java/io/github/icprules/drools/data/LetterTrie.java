package io.github.icprules.drools.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Words as a trie of letters. The trie is stored as a hash table, so the cost of a step does not depend on the number of words.
 * Immutable.
 *
 * @param letters the words of one letter as a bit set
 * @param pairs the hashes of the first two letters of longer words as a bit set; at most indices of a text, no bit is set
 * @param keys the keys of the hash table, each a node and the next letter
 * @param nodes for each key, the node after the letter
 */
@SuppressWarnings("ArrayRecordComponent") // Arrays are read in one step, and tries are not compared.
record LetterTrie(long[] letters, long[] pairs, long[] keys, int[] nodes) {

    /** The node at which all words start. */
    static final int ROOT = 1;
    /** The node after a letter with which no word continues. No word continues after this node. */
    static final int NONE = 0;

    private static final int BITS = 1 << Character.SIZE;
    private static final int LEAST_SLOTS = 1 << 12;

    /** {@return the trie of some words, none of which is empty} */
    static LetterTrie of(Collection<String> words) {
        // The start of each word has a node.
        Map<String, Integer> nodeOf = new LinkedHashMap<>();
        for (String word : words) {
            for (int end = 1; end <= word.length(); end++) {
                nodeOf.putIfAbsent(word.substring(0, end), nodeOf.size() + ROOT + 1);
            }
        }
        int slots = LEAST_SLOTS;
        while (slots < (nodeOf.size() + ROOT) * 2) {
            slots *= 2;
        }
        LetterTrie trie =
                new LetterTrie(new long[BITS / Long.SIZE], new long[BITS / Long.SIZE], new long[slots], new int[slots]);
        nodeOf.forEach((start, node) -> {
            int last = start.length() - 1;
            trie.add(nodeOf.getOrDefault(start.substring(0, last), ROOT), start.charAt(last), node);
        });
        for (String word : words) {
            if (word.length() == 1) {
                set(trie.letters, word.charAt(0));
            } else {
                set(trie.pairs, mixed(word.charAt(0), word.charAt(1)));
            }
        }
        return trie;
    }

    private void add(int node, char letter, int next) {
        long key = key(node, letter);
        int slot = slot(key);
        keys[slot] = key;
        nodes[slot] = next;
    }

    /** Returns whether a word may start at an index of a text. If the result is false, no word starts there. */
    boolean mayBegin(String text, int at) {
        char first = text.charAt(at);
        return has(letters, first) || (at + 1 < text.length() && has(pairs, mixed(first, text.charAt(at + 1))));
    }

    /** Returns the node after a letter; {@link #NONE} if no word continues with the letter. */
    int next(int node, char letter) {
        return nodes[slot(key(node, letter))];
    }

    /** Returns a number that is higher than each node. */
    int size() {
        return Math.max(ROOT, IntStream.of(nodes).max().orElse(NONE)) + 1;
    }

    /** Returns the node at which a word ends. */
    int end(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = next(node, word.charAt(i));
        }
        return node;
    }

    /** Returns the slot of a key, or the free slot for the key. */
    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 40) & mask;
        while (nodes[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int node, char letter) {
        return ((long) node << Character.SIZE) | letter;
    }

    private static void set(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] & (1L << bit)) != 0;
    }

    private static int mixed(char first, char second) {
        return (first * 31 + second * 1021) & 0xFFFF;
    }
}
