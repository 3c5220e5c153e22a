/** The report: required materials, violations, unchecked rules, stages and duties. */
@NullMarked
package io.github.icprules.report;

import org.jspecify.annotations.NullMarked;
