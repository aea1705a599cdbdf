package dev.kartoteka.adapter.web.clientcardimport;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.FieldTypes;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport.Order;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.bool;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

/** Reads the bodies of requests that start an import. */
@Component
class ClientCardImportForm {

	private static final Field<ImportMode> MODE = Field.required("mode", text().flatMap(ClientCardImportForm::mode));

	private static final Field<UploadedFile> FILE = Field.required("file", FieldTypes.file());

	private static final Field<Boolean> DRY_RUN = Field.optional("dry_run", bool(), false);

	private static final Field<@Nullable PhoneNumbers> REGION = Field.optional("default_region",
			text().flatMap(ClientCardImportForm::phonesOf));

	private static final Field<ChosenColumns> COLUMNS = Field.optional(ChosenColumns.NAME, ChosenColumns.type(),
			ChosenColumns.NONE);

	private static final Fields FIELDS = Fields.of(FILE, MODE, DRY_RUN, REGION, COLUMNS, OrganizationField.OPTIONAL);

	private final CardFields fields;

	ClientCardImportForm(CardFields fields) {
		this.fields = fields;
	}

	/**
	 * The mode alone, which decides the required rights and is read before the other
	 * fields.
	 */
	static Optional<ImportMode> modeIn(Body body) {
		return (MODE.readFrom(body) instanceof FieldResult.Valid<ImportMode>(ImportMode mode)) ? Optional.of(mode)
				: Optional.empty();
	}

	Submission<Upload> uploadIn(Body body) {
		return FIELDS.read(body).map(this::upload);
	}

	private Upload upload(Values values) {
		PhoneNumbers phones = values.get(REGION);
		CardFields fields = (phones != null) ? this.fields.withPhoneNumbers(phones) : this.fields;
		return new Upload(values.get(DRY_RUN),
				new ClientCardFile(values.get(FILE), values.get(COLUMNS), values.get(MODE), fields));
	}

	private static FieldResult<ImportMode> mode(String typed) {
		for (ImportMode mode : ImportMode.values()) {
			if (mode.name().toLowerCase(Locale.ROOT).equals(typed)) {
				return FieldResult.valid(mode);
			}
		}
		return noChoice(typed);
	}

	private static FieldResult<PhoneNumbers> phonesOf(String region) {
		try {
			return FieldResult.valid(new PhoneNumbers(region));
		}
		catch (IllegalArgumentException unknown) {
			return noChoice(region);
		}
	}

	private static <T> FieldResult<T> noChoice(String typed) {
		return FieldResult.invalid("\"" + typed + "\" is not a valid choice.");
	}

	/** What to import, and whether only to try it. */
	record Upload(boolean dryRun, ClientCardFile file) {

		Order order() {
			return new Order(this.file.mode(), this.dryRun, this.file);
		}

	}

}
