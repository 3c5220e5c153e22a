/** Renders reports: citations, texts without harmful characters, and pages in HTML. */
@NullMarked
package io.github.icprules.examples.render;

import org.jspecify.annotations.NullMarked;
