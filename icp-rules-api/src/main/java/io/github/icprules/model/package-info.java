/** What is asked about: the filing, its subject (主办单位), its mini-program and the people who answer for them. */
@NullMarked
package io.github.icprules.model;

import org.jspecify.annotations.NullMarked;
