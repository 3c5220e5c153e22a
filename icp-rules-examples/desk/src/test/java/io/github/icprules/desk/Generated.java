package io.github.icprules.desk;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Filings of all kinds in all provinces, of which some entries of the subject and of the mini-program are absent. */
final class Generated {

    private static final List<String> PARTS = List.of("subject", "miniProgram");
    private static final int MOST_ABSENT = 6;

    private Generated() {}

    /** {@return endless filings, always the same for the same seed} */
    static Stream<FilingRequest> filings(long seed) {
        Random random = new Random(seed);
        List<SampleFiling> kinds = Filings.all();
        Province[] provinces = Province.values();
        return Stream.generate(() -> {
            SampleFiling filing = kinds.get(random.nextInt(kinds.size()));
            Map<String, Object> tree = new LinkedHashMap<>(filing.in(provinces[random.nextInt(provinces.length)])
                    .request()
                    .asTree());
            for (int i = random.nextInt(MOST_ABSENT); i > 0; i--) {
                String part = PARTS.get(random.nextInt(PARTS.size()));
                if (tree.get(part) instanceof Map<?, ?> entries && !entries.isEmpty()) {
                    Map<Object, Object> fewer = new LinkedHashMap<>(entries);
                    fewer.remove(new ArrayList<>(entries.keySet()).get(random.nextInt(entries.size())));
                    tree.put(part, fewer);
                }
            }
            return FilingRequest.fromTree(tree);
        });
    }
}
