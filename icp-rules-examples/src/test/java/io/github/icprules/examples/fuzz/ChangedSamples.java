package io.github.icprules.examples.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Samples with a few changes as JSON, the same in each run. */
public final class ChangedSamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 300;
    private static final int MOST_CHARACTERS = 40_000;

    private final Random random = new Random(20240401);
    private final List<Object> samples;
    private final List<String> words;

    /** Takes the samples. */
    public ChangedSamples(List<Object> samples) {
        this.samples = samples;
        this.words = Trees.words(samples);
    }

    /** {@return so many changed samples that are filings} */
    public List<FilingRequest> filings(int number) {
        List<FilingRequest> filings = new ArrayList<>();
        while (filings.size() < number) {
            try {
                filings.add(FilingRequest.fromTree(JSON.readValue(next(), Object.class)));
            } catch (InvalidTreeException | JsonProcessingException e) {
                // Not every changed sample is a filing.
            }
        }
        return filings;
    }

    /** {@return the next one; JSON libraries have limits of their own, which it does not reach} */
    public String next() {
        String json;
        do {
            byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
            random.nextBytes(bytes);
            Choices choices = new Choices(bytes);
            json = new String(
                    Trees.json(Trees.changed(choices.of(samples), choices, new Hostile(choices, words))),
                    StandardCharsets.UTF_8);
        } while (json.length() > MOST_CHARACTERS);
        return json;
    }
}
