package io.github.icprules.drools.sheet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type of the fact API: a sheet of a rule pack can import the type and use its constants and its public instance methods,
 * except for the methods that have the mark {@link NotForSheets}. The marked types stay compatible from release to release, like the
 * other public types of the library.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForSheets {}
