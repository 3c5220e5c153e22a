/** The basis of findings: documents, their articles and penalties, each with its confidence. */
@NullMarked
package io.github.icprules.law;

import org.jspecify.annotations.NullMarked;
