package io.github.icprules.drools.sheet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of the fact API whose answer {@code false} is as certain as {@code true}: no absent input decides it. The mark of a type
 * means all its methods.
 *
 * <p>Every other method with a {@code boolean} is also {@code false} if an input is absent, so a condition of a rule pack cannot deny it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Settled {}
