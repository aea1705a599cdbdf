package dev.kartoteka.adapter.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.csv.CellFormat;
import dev.kartoteka.adapter.web.wire.csv.CsvColumn;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.response.Instants;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.shared.JsonText;

/**
 * The columns of client cards as CSV: the one list for the header and the rows of an
 * export, and for import. Images are left out, because a cell cannot hold a file.
 */
public final class CardColumns {

	/** The column of the client's password, which only imports have. */
	public static final String PASSWORD = "password";

	/** In the order of the header of an export. */
	public static final List<CsvColumn<ClientCardView>> EXPORTED = List.of(
			new CsvColumn<>("id", CellFormat.SAFE_TEXT, (card) -> Long.toString(card.id())),
			text(PersonFields.SURNAME, ClientCardView::surname), text(PersonFields.GIVEN_NAME, ClientCardView::name),
			text(PersonFields.SECOND_NAME, ClientCardView::secondName),
			// Begins with a plus sign, but is nothing but a number.
			new CsvColumn<>(CardFields.PHONE, CellFormat.SAFE_TEXT, ClientCardView::phone),
			text(PersonFields.ADDRESS, ClientCardView::address), json(CardFields.LINKS, ClientCardView::links),
			json(CardFields.DATA, ClientCardView::data),
			new CsvColumn<>("created_at", CellFormat.SAFE_TEXT, (card) -> Instants.format(card.createdAt())),
			new CsvColumn<>("updated_at", CellFormat.SAFE_TEXT, (card) -> Instants.format(card.updatedAt())));

	private static final Map<String, CellFormat> FORMATS = Stream
		.concat(EXPORTED.stream().map((column) -> Map.entry(column.name(), column.format())),
				Stream.of(Map.entry(PASSWORD, CellFormat.SECRET)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private static final Set<String> ONLY_EXPORTED = Set.of("id", "created_at", "updated_at");

	/** The fields of an import, in the order of the header of an export. */
	public static final List<String> IMPORTED = Stream
		.concat(EXPORTED.stream().map(CsvColumn::name), Stream.of(PASSWORD))
		.filter((name) -> !ONLY_EXPORTED.contains(name))
		.toList();

	private CardColumns() {
	}

	/** The format of an imported column; null if there is no such column. */
	public static @Nullable CellFormat formatOf(String column) {
		return FORMATS.get(column);
	}

	private static CsvColumn<ClientCardView> text(Field<?> field, Function<ClientCardView, @Nullable String> value) {
		return new CsvColumn<>(field.name(), CellFormat.TEXT, value);
	}

	private static CsvColumn<ClientCardView> json(Field<?> field, Function<ClientCardView, @Nullable JsonText> value) {
		return new CsvColumn<>(field.name(), CellFormat.JSON, (card) -> {
			JsonText text = value.apply(card);
			return (text != null) ? text.json() : null;
		});
	}

}
