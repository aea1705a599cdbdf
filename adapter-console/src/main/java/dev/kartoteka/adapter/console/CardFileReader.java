package dev.kartoteka.adapter.console;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;

import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/**
 * Reads files of client cards, which the console leaves to the reader of the API.
 * Bootstrap provides it.
 *
 * @param rows returns what opens the rows of a file
 * @param complaint returns what is wrong with a file, if that is why its rows failed
 */
public record CardFileReader(BiFunction<Part, ImportMode, Supplier<Stream<ImportRow>>> rows,
		Function<RuntimeException, Optional<String>> complaint) {
}
