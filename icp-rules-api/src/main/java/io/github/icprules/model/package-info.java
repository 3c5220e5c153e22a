/**
 * The input of the engine: the filing, its subject (主办单位), its mini-program and the responsible people.
 *
 * <p>The records follow these rules:
 *
 * <ul>
 *   <li>{@code builder(…)} returns a builder. Every other static method, such as {@code of(…)}, returns a value.
 *   <li>{@code with…(…)} returns a copy with one other component.
 *   <li>{@code null} means that a component is not given. An empty collection means none. A builder states an empty
 *     collection with a method such as {@code noMaterials()}; {@code materials(…)} takes at least one item, or a list.
 * </ul>
 */
@NullMarked
package io.github.icprules.model;

import org.jspecify.annotations.NullMarked;
