package dev.kartoteka.adapter.web;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;

import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** Reads files of client cards for what starts imports beside the API. */
public interface CardFiles {

	/**
	 * Returns what opens the rows of the file. If the file is not a table of cards or
	 * contacts, opening or reading the rows fails with an exception that has a
	 * {@link #complaint}.
	 */
	Supplier<Stream<ImportRow>> rows(Part file, ImportMode mode);

	/** Returns what is wrong with the file; empty if the failure is another one. */
	Optional<String> complaint(RuntimeException failure);

}
