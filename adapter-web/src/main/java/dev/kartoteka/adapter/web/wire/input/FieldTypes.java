package dev.kartoteka.adapter.web.wire.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Text;

/** The field types that several routes use. */
public final class FieldTypes {

	private static final String BAD_EMAIL = "Enter a valid email address.";

	private static final String BAD_USERNAME = "Enter a valid username. This value may contain only letters, "
			+ "numbers, and @/./+/-/_ characters.";

	private static final String BAD_SLUG = "Enter a valid \"slug\" consisting of letters, numbers, underscores "
			+ "or hyphens.";

	private FieldTypes() {
	}

	/** Texts that are not blank. */
	public static TextType text() {
		return TextType.text();
	}

	/** Integers of at most 64 bits, also as text. */
	public static FieldType<Long> integer() {
		return new IntegerType().flatMap(IntegerType::within64Bits);
	}

	/** The id of an object to look up; any integer is valid. */
	public static FieldType<Long> lookupId() {
		return new IntegerType().map(IntegerType::asId);
	}

	/** The id of an object. The use case checks that it exists. */
	public static FieldType<Long> reference() {
		return new ReferenceType();
	}

	/** The id or the username of an account. The use case checks that it exists. */
	public static FieldType<AccountReference> account() {
		return new AccountType();
	}

	/** Values from a fixed set, each named by an id or a word. */
	public static <T> FieldType<T> choice(LongFunction<Optional<T>> byId, Function<String, Optional<T>> byWord) {
		return new ChoiceType<>(byId, byWord);
	}

	/** Lists of values of the item type. */
	public static <T> FieldType<List<T>> listOf(FieldType<T> item) {
		return new ListType<>(item);
	}

	/** Decimal numbers between {@code -bound} and {@code bound}. */
	public static FieldType<BigDecimal> decimal(int digits, int places, int bound) {
		return new DecimalType(digits, places, bound);
	}

	/** Booleans, in all spellings of Django's forms. */
	public static FieldType<Boolean> bool() {
		return new BooleanType();
	}

	/** One of the words. */
	public static FieldType<String> oneOf(Set<String> words) {
		return text().flatMap((text) -> words.contains(text) ? FieldResult.valid(text)
				: FieldResult.invalid("\"" + text + "\" is not a valid choice."));
	}

	/** Timestamps in ISO 8601, in UTC unless they have an offset. */
	public static FieldType<Instant> instant() {
		return new InstantType();
	}

	/** Any JSON value; null if a form holds the text {@code null}. */
	public static FieldType<@Nullable JsonText> json() {
		return new JsonType();
	}

	/** JSON objects whose values are texts or null. */
	public static FieldType<Map<String, @Nullable String>> dictionary() {
		return new DictionaryType();
	}

	public static FieldType<EmailAddress> email() {
		return emailText().map(EmailAddress::new);
	}

	/** E-mail addresses; the empty text is read as null. */
	public static FieldType<@Nullable EmailAddress> optionalEmail() {
		return emailText().allowingBlank().map((text) -> text.isEmpty() ? null : new EmailAddress(text));
	}

	/** Files that are not empty. */
	public static FieldType<UploadedFile> file() {
		return new FileType();
	}

	private static TextType emailText() {
		return text().atMost(EmailAddress.MAX_LENGTH).satisfyingLast(EmailSyntax::isValid, BAD_EMAIL);
	}

	/** Usernames that a caller may choose. */
	public static FieldType<Username> username() {
		return text().satisfying(FieldTypes::isChoosable, BAD_USERNAME)
			.satisfying((name) -> Text.length(Username.normalized(name)) <= Username.MAX_LENGTH,
					"Ensure this field has no more than " + Username.MAX_LENGTH + " characters.")
			.map(Username::normalized)
			.map(Username::new);
	}

	private static boolean isChoosable(String name) {
		return Username.CHOOSABLE.matcher(name).matches()
				&& Username.CHOOSABLE.matcher(Username.normalized(name)).matches();
	}

	public static FieldType<PostalAddress> address() {
		return text().allowingBlank().atMost(PostalAddress.MAX_LENGTH).map(PostalAddress::new);
	}

	/** Lower-case ASCII words, joined by hyphens or underscores. */
	public static TextType slug(Pattern pattern, int length) {
		return text().atMost(length).satisfying((slug) -> pattern.matcher(slug).matches(), BAD_SLUG);
	}

}
