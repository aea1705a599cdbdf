package dev.kartoteka.adapter.web.clientcardimport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.CardFiles;
import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CsvDialect;
import dev.kartoteka.adapter.web.wire.csv.CsvOutput;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

import org.springframework.stereotype.Component;

/** Reads files as the route that starts imports does. */
@Component
class UploadedCardFiles implements CardFiles {

	private final CardFields fields;

	UploadedCardFiles(CardFields fields) {
		this.fields = fields;
	}

	@Override
	public Supplier<Stream<ImportRow>> rows(Part file, ImportMode mode, Map<String, @Nullable String> columns) {
		return file(file, mode, new ChosenColumns(columns));
	}

	@Override
	public Map<String, @Nullable String> columns(Part file) {
		return file(file, ImportMode.CREATE, ChosenColumns.NONE).columns();
	}

	private ClientCardFile file(Part file, ImportMode mode, ChosenColumns columns) {
		return new ClientCardFile(new UploadedFile(file), columns, mode, this.fields);
	}

	@Override
	public List<String> fields() {
		return CardColumns.IMPORTED;
	}

	@Override
	public void write(Stream<ClientCardView> cards, boolean excel, OutputStream out) throws IOException {
		CsvOutput.write(cards.iterator(), CardColumns.EXPORTED, excel ? CsvDialect.EXCEL : CsvDialect.STANDARD, out);
	}

	@Override
	public Optional<String> complaint(RuntimeException failure) {
		return (failure instanceof WireError error) ? Optional.of(text(error.body())) : Optional.empty();
	}

	private static String text(Object body) {
		return switch (body) {
			case Map<?, ?> errors -> errors.entrySet()
				.stream()
				.map((error) -> error.getKey() + ": " + text(error.getValue()))
				.collect(Collectors.joining(" "));
			case Collection<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(" "));
			default -> String.valueOf(body);
		};
	}

}
