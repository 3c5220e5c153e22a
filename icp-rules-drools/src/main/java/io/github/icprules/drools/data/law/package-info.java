/** Documents, provisions, penalties and pre-approval categories with their periods. */
@NullMarked
package io.github.icprules.drools.data.law;

import org.jspecify.annotations.NullMarked;
