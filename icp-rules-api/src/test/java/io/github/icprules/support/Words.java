package io.github.icprules.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The texts of a parameterised test, with a bar or a line end between two of them; {@code ␣} stands for a blank. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Words.Provider.class)
public @interface Words {

    String value();

    /** Passes each text without the blanks around it. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<Words> {

        private String words = "";

        @Override
        public void accept(Words annotation) {
            words = annotation.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return words.lines()
                    .flatMap(line -> Stream.of(line.split("\\|")))
                    .map(word -> Arguments.of(word.strip().replace('␣', ' ')));
        }
    }
}
