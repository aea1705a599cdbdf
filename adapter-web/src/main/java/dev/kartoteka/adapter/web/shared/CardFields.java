package dev.kartoteka.adapter.web.shared;

import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldType;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.GIVEN_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.json;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

/**
 * The fields of a client card: the one list for issuing, changing and importing cards.
 * {@link CardColumns} is the list for CSV.
 */
@Component
public final class CardFields {

	/** The client's password. */
	public static final FieldType<Password> PASSWORD = text().atMost(Password.MAX_LENGTH)
		.atLeast(Password.MIN_LENGTH)
		.map(Password::new);

	/** The name of the field that tells the cards of an organization apart. */
	public static final String PHONE = "phone";

	static final Field<@Nullable JsonText> LINKS = Field.nullable("links", json());

	static final Field<@Nullable JsonText> DATA = Field.nullable("data", json());

	private final UploadedImages images;

	private final Field<PhoneNumber> phone;

	private final Field<@Nullable ImageName> image;

	CardFields(PhoneNumbers phones, UploadedImages images) {
		this.images = images;
		this.phone = Field.required(PHONE, phones.type());
		this.image = Field.nullable("image", images.type());
	}

	/** The same fields with phone numbers of another default region. */
	public CardFields withPhoneNumbers(PhoneNumbers phones) {
		return new CardFields(phones, this.images);
	}

	/** All fields and some others, in the order in which errors are reported. */
	public Fields and(Field<?>... others) {
		return fields(all(), others);
	}

	/** The fields that {@link CardColumns CSV} has, and some others. */
	public Fields inCsvAnd(Field<?>... others) {
		return fields(all().filter((field) -> CardColumns.formatOf(field.name()) != null), others);
	}

	private Stream<Field<?>> all() {
		return Stream.of(SURNAME, GIVEN_NAME, SECOND_NAME, this.phone, ADDRESS, this.image, LINKS, DATA);
	}

	private static Fields fields(Stream<Field<?>> fields, Field<?>... others) {
		return Fields.of(Stream.concat(fields, Arrays.stream(others)).toArray(Field<?>[]::new));
	}

	/** The field that tells the cards of an organization apart. */
	public Field<PhoneNumber> phone() {
		return this.phone;
	}

	/** The field that a new card must have besides the phone. */
	public static Field<String> givenName() {
		return GIVEN_NAME;
	}

	public ClientCardDetails details(Values values) {
		return changes(values::change).ofNewCard(values.get(this.phone));
	}

	public ClientCardChanges changes(ChangeReader reader) {
		return new ClientCardChanges(reader.change(SURNAME), reader.change(GIVEN_NAME), reader.change(SECOND_NAME),
				reader.change(this.phone), reader.change(ADDRESS), reader.change(this.image), reader.change(LINKS),
				reader.change(DATA));
	}

	/** Reads the change of one field. */
	@FunctionalInterface
	public interface ChangeReader {

		<T extends @Nullable Object> Change<T> change(Field<T> field);

	}

}
