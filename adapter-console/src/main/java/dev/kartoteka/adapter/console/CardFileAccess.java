package dev.kartoteka.adapter.console;

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

/**
 * Reads and writes files of client cards as the API does. Bootstrap provides it, since
 * adapters do not know each other.
 */
public interface CardFileAccess {

	/**
	 * Returns what opens the rows of a file.
	 * @param columns the field of each column that was chosen, or null for one to ignore
	 */
	Supplier<Stream<ImportRow>> rows(Part file, ImportMode mode, Map<String, @Nullable String> columns);

	/**
	 * Returns the columns of a table, each with the field that its name tells, or null;
	 * empty for a file of contacts.
	 */
	Map<String, @Nullable String> columns(Part file);

	/** Returns the fields that columns can have. */
	List<String> fields();

	/** Returns what is wrong with a file, if that is why reading it failed. */
	Optional<String> complaint(RuntimeException failure);

	/**
	 * Writes cards as a CSV table.
	 * @param excel whether Excel is to open the file by a double click
	 */
	void write(Stream<ClientCardView> cards, boolean excel, OutputStream out) throws IOException;

}
