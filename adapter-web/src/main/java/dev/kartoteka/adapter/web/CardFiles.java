package dev.kartoteka.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** Reads and writes files of client cards for what imports and exports beside the API. */
public interface CardFiles {

	/**
	 * Returns what opens the rows of the file. If the file is not a table of cards or
	 * contacts, opening or reading the rows fails with an exception that has a
	 * {@link #complaint}.
	 * @param columns the field of each column that was chosen, or null for one to ignore;
	 * other columns are found by their names
	 */
	Supplier<Stream<ImportRow>> rows(Part file, ImportMode mode, Map<String, @Nullable String> columns);

	/**
	 * Returns the columns of a table in its order, each with the field that its name
	 * tells, or null; empty for a file of contacts. Fails as {@link #rows} does.
	 */
	Map<String, @Nullable String> columns(Part file);

	/** Returns the fields that columns can have. */
	List<String> fields();

	/**
	 * Writes cards as the export of the API does.
	 * @param excel whether Excel is to open the file by a double click
	 */
	void write(Stream<ClientCardView> cards, boolean excel, OutputStream out) throws IOException;

	/** Returns what is wrong with the file; empty if the failure is another one. */
	Optional<String> complaint(RuntimeException failure);

}
