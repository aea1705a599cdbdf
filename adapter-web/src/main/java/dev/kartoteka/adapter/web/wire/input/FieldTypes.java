package dev.kartoteka.adapter.web.wire.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;

/** The kinds of fields that appear in many places. */
public final class FieldTypes {

	private static final String BAD_EMAIL = "Enter a valid email address.";

	private static final String BAD_USERNAME = "Enter a valid username. This value may contain only letters, "
			+ "numbers, and @/./+/-/_ characters.";

	private static final String BAD_SLUG = "Enter a valid \"slug\" consisting of letters, numbers, underscores "
			+ "or hyphens.";

	private FieldTypes() {
	}

	/** Any text that is not blank. */
	public static TextType text() {
		return TextType.text();
	}

	/** Whole numbers of at most 64 bits, also as text. */
	public static FieldType<Long> integer() {
		return new IntegerType().flatMap(IntegerType::within64Bits);
	}

	/** The id of an object that is looked for; any whole number may be. */
	public static FieldType<Long> lookupId() {
		return new IntegerType().map(IntegerType::asId);
	}

	/** The id of an object; whether it exists is another's business. */
	public static FieldType<Long> reference() {
		return new ReferenceType();
	}

	/** The id of an account; whether it exists is another's business. */
	public static FieldType<AccountId> account() {
		return reference().flatMap((id) -> (id < 1) ? FieldResult.invalid(ReferenceType.doesNotExist(Long.toString(id)))
				: FieldResult.valid(new AccountId(id)));
	}

	/** Objects that are known beforehand, each named by its id or by a word. */
	public static <T> FieldType<T> choice(LongFunction<Optional<T>> byId, Function<String, Optional<T>> byWord) {
		return new ChoiceType<>(byId, byWord);
	}

	/** Any number of such values. */
	public static <T> FieldType<List<T>> listOf(FieldType<T> item) {
		return new ListType<>(item);
	}

	/** Decimal numbers within plus or minus the bound. */
	public static FieldType<BigDecimal> decimal(int digits, int places, int bound) {
		return new DecimalType(digits, places, bound);
	}

	/** True and false, in all the spellings of forms. */
	public static FieldType<Boolean> bool() {
		return new BooleanType();
	}

	/** One of those words. */
	public static FieldType<String> oneOf(Set<String> words) {
		return text().flatMap((text) -> words.contains(text) ? FieldResult.valid(text)
				: FieldResult.invalid("\"" + text + "\" is not a valid choice."));
	}

	/** Moments in ISO 8601, in UTC unless they say otherwise. */
	public static FieldType<Instant> instant() {
		return new InstantType();
	}

	/** Any JSON value; null if it is the text {@code null} of a form. */
	public static FieldType<@Nullable JsonText> json() {
		return new JsonType();
	}

	public static FieldType<EmailAddress> email() {
		return emailText().map(EmailAddress::new);
	}

	/** Also the empty text, which is read as null. */
	public static FieldType<@Nullable EmailAddress> optionalEmail() {
		return emailText().allowingBlank().map((text) -> text.isEmpty() ? null : new EmailAddress(text));
	}

	/** A file that is not empty. */
	public static FieldType<UploadedFile> file() {
		return new FileType();
	}

	private static TextType emailText() {
		return text().atMost(EmailAddress.MAX_LENGTH).satisfyingLast(EmailSyntax::allows, BAD_EMAIL);
	}

	/** A name that somebody may choose. */
	public static FieldType<Username> username() {
		return text().satisfying((name) -> Username.CHOOSABLE.matcher(name).matches(), BAD_USERNAME)
			.atMost(Username.MAX_LENGTH)
			.map(Username::new);
	}

	public static FieldType<PostalAddress> address() {
		return text().allowingBlank().atMost(PostalAddress.MAX_LENGTH).map(PostalAddress::new);
	}

	/** Lower-case words in ASCII, joined by hyphens or underscores. */
	public static TextType slug(Pattern pattern, int length) {
		return text().atMost(length).satisfying((slug) -> pattern.matcher(slug).matches(), BAD_SLUG);
	}

}
