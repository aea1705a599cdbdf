package dev.kartoteka.adapter.web.clientcardimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.wire.csv.ColumnName;

/**
 * The names under which programs and people keep the fields of a card: those of
 * Kartoteka, Russian ones, and those in the exports of Google Contacts and Outlook.
 */
final class CardColumnNames {

	/** By field, the preferred name first. */
	private static final Map<String, List<String>> NAMES = Map.of("surname",
			List.of("surname", "last name", "family name", "фамилия"), "name",
			List.of("given name", "first name", "name", "имя"), "second_name",
			List.of("second_name", "second name", "middle name", "additional name", "отчество"), "phone",
			List.of("phone", "телефон", "тел.", "тел", "phone number", "номер телефона", "mobile phone", "mobile",
					"мобильный телефон", "мобильный", "телефон переносной", "primary phone", "основной телефон",
					"phone 1 - value", "phone 2 - value", "phone 3 - value", "home phone", "домашний телефон",
					"телефон дом.", "home phone 2", "business phone", "рабочий телефон", "телефон раб.",
					"business phone 2", "other phone", "другой телефон"),
			"address",
			List.of("address", "адрес", "address 1 - formatted", "address 2 - formatted", "home address", "home street",
					"home street 2", "home street 3", "home city", "home state", "home postal code", "home country",
					"home country/region", "улица (дом. адрес)", "город (дом. адрес)", "область (дом. адрес)",
					"почтовый код (дом.)", "страна или регион (дом. адрес)", "business address", "business street",
					"business street 2", "business street 3", "business city", "business state", "business postal code",
					"business country", "business country/region", "улица (раб. адрес)", "город (раб. адрес)",
					"область (раб. адрес)", "индекс (раб. адрес)", "страна или регион (раб. адрес)", "other street",
					"other city", "other state", "other postal code", "other country", "other country/region"));

	private static final Map<String, Known> KNOWN = known();

	private CardColumnNames() {
	}

	/** What the column of that name is; null if it is not known. */
	static @Nullable Known of(String column) {
		return KNOWN.get(ColumnName.key(column));
	}

	private static Map<String, Known> known() {
		Map<String, Known> known = new HashMap<>();
		CardColumns.IMPORTED.forEach((field) -> known.put(field, new Known(field, 0)));
		NAMES.forEach((field, names) -> {
			for (int i = 0; i < names.size(); i++) {
				known.put(names.get(i), new Known(field, i));
			}
		});
		return known;
	}

	/**
	 * A known column.
	 *
	 * @param rank among the columns of the field; lower ones are preferred
	 */
	record Known(String field, int rank) {
	}

}
