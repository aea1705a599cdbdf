package dev.kartoteka.bootstrap.wiring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.CardFileAccess;
import dev.kartoteka.adapter.web.CardFiles;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** Lets the console read and write the same files as the API. */
record CardFilesOfTheApi(CardFiles files) implements CardFileAccess {

	@Override
	public Supplier<Stream<ImportRow>> rows(Part file, ImportMode mode, Map<String, @Nullable String> columns) {
		return this.files.rows(file, mode, columns);
	}

	@Override
	public Map<String, @Nullable String> columns(Part file) {
		return this.files.columns(file);
	}

	@Override
	public List<String> fields() {
		return this.files.fields();
	}

	@Override
	public Optional<String> complaint(RuntimeException failure) {
		return this.files.complaint(failure);
	}

	@Override
	public void write(Stream<ClientCardView> cards, boolean excel, OutputStream out) throws IOException {
		this.files.write(cards, excel, out);
	}

}
