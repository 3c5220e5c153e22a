package io.github.icprules.drools.sheet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of the fact API whose value counts an absent input as an answer, such as the length 0 of an absent name. A condition of a
 * rule pack cannot read the value; a consequence can.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CountsAbsent {}
