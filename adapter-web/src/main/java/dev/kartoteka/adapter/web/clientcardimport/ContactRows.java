package dev.kartoteka.adapter.web.clientcardimport;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.shared.PersonFields;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/**
 * Reads the contacts of a vCard file as cards. Of several phones and addresses of a
 * contact, a card takes one.
 */
class ContactRows {

	/** The fields for which properties are taken. */
	private static final Map<String, String> TAKEN = Map.of("N", "surname, name, second_name", "FN", "name", "ORG",
			"name", "TEL", CardFields.PHONE, "ADR", PersonFields.ADDRESS.name());

	private final ImportMode mode;

	private final CardReader reader;

	ContactRows(ImportMode mode, CardFields card) {
		this.mode = mode;
		this.reader = new CardReader(card);
	}

	/** Returns the field for which each property is taken, or null, in the same order. */
	static Map<String, @Nullable String> taken(Collection<String> properties) {
		Map<String, @Nullable String> taken = new LinkedHashMap<>();
		properties.forEach((property) -> taken.put(property, TAKEN.get(property)));
		return taken;
	}

	/**
	 * Reads a contact.
	 * @param row its number in the file; the first is 1
	 */
	ImportRow read(long row, VCard contact) {
		Map<String, @Nullable String> texts = new HashMap<>();
		texts.put(CardFields.PHONE, phoneOf(contact));
		Name name = Name.of(contact);
		putIfThere(PersonFields.SURNAME.name(), name.surname(), texts);
		putIfThere(PersonFields.SECOND_NAME.name(), name.second(), texts);
		putIfThere(PersonFields.ADDRESS.name(), addressOf(contact), texts);
		if (this.mode == ImportMode.UPDATE) {
			putIfThere(PersonFields.GIVEN_NAME.name(), name.given(), texts);
		}
		else {
			texts.put(PersonFields.GIVEN_NAME.name(), name.given());
		}
		return this.reader.read(row, texts);
	}

	/** What a contact does not say is left as it is. */
	private static void putIfThere(String field, String text, Map<String, @Nullable String> texts) {
		if (!text.isEmpty()) {
			texts.put(field, text);
		}
	}

	/** Mobile phones first, then the preferred one; fax machines and pagers last. */
	private static String phoneOf(VCard contact) {
		return contact.getTelephoneNumbers()
			.stream()
			.filter((phone) -> !numberOf(phone).isEmpty())
			.min(Comparator.comparing(ContactRows::isNoPhone)
				.thenComparing((phone) -> !phone.getTypes().contains(TelephoneType.CELL))
				.thenComparing((phone) -> !isPreferred(phone))
				.thenComparing(Telephone::getPref, Comparator.nullsLast(Comparator.naturalOrder())))
			.map(ContactRows::numberOf)
			.orElse("");
	}

	private static boolean isNoPhone(Telephone phone) {
		return phone.getTypes().contains(TelephoneType.FAX) || phone.getTypes().contains(TelephoneType.PAGER);
	}

	private static boolean isPreferred(Telephone phone) {
		return phone.getPref() != null || phone.getTypes().contains(TelephoneType.PREF);
	}

	private static String numberOf(Telephone phone) {
		return cleaned((phone.getUri() != null) ? phone.getUri().getNumber() : phone.getText());
	}

	/** The home address first, then the preferred one. */
	private static String addressOf(VCard contact) {
		return contact.getAddresses()
			.stream()
			.sorted(Comparator.<Address, Boolean>comparing((address) -> !address.getTypes().contains(AddressType.HOME))
				.thenComparing(
						(address) -> address.getPref() == null && !address.getTypes().contains(AddressType.PREF)))
			.map(ContactRows::textOf)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String textOf(Address address) {
		String parts = Stream
			.of(address.getStreetAddresses(), address.getExtendedAddresses(), address.getPoBoxes(),
					address.getLocalities(), address.getRegions(), address.getPostalCodes(), address.getCountries())
			.flatMap(Collection::stream)
			.map(ContactRows::cleaned)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		return parts.isEmpty() ? cleaned(address.getLabel()) : parts;
	}

	private static String cleaned(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	/** A contact without a given name is known by its whole name, such as a company. */
	private record Name(String surname, String given, String second) {

		static Name of(VCard contact) {
			StructuredName name = Optional.ofNullable(contact.getStructuredName()).orElseGet(StructuredName::new);
			String surname = cleaned(name.getFamily());
			String given = cleaned(name.getGiven());
			String second = name.getAdditionalNames()
				.stream()
				.map(ContactRows::cleaned)
				.collect(Collectors.joining(" "));
			if (!given.isEmpty()) {
				return new Name(surname, given, second);
			}
			return wholeNameOf(contact).filter((whole) -> !whole.equals(surname))
				.map((whole) -> new Name("", whole, ""))
				.orElseGet(() -> new Name("", surname, second));
		}

		private static Optional<String> wholeNameOf(VCard contact) {
			FormattedName formatted = contact.getFormattedName();
			Organization organization = contact.getOrganization();
			return Stream
				.concat(Stream.ofNullable(formatted).map(FormattedName::getValue),
						Stream.ofNullable(organization).map(Organization::getValues).flatMap(List::stream))
				.map(ContactRows::cleaned)
				.filter((text) -> !text.isEmpty())
				.findFirst();
		}

	}

}
