/** A job and SQL functions of Apache Spark that evaluate filings. */
@NullMarked
package io.github.icprules.spark;

import org.jspecify.annotations.NullMarked;
