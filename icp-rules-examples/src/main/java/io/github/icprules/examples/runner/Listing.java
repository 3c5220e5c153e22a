package io.github.icprules.examples.runner;

/** A list with three formats: text, JSON and a document. */
interface Listing {

    String asText();

    String asJson();

    String asMarkdown();
}
