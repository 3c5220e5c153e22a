/** Renders reports for readers: as pages in HTML, as texts for a terminal, and as tables for a spreadsheet. */
@NullMarked
package io.github.icprules.pages;

import org.jspecify.annotations.NullMarked;
