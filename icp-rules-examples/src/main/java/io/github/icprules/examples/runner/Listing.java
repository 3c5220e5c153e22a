package io.github.icprules.examples.runner;

/** Something that can be laid out for people, for programs and as a document. */
interface Listing {

    String asText();

    String asJson();

    String asMarkdown();
}
