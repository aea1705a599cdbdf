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
public final class Kinds {

	private static final String BAD_EMAIL = "Enter a valid email address.";

	private static final String BAD_USERNAME = "Enter a valid username. This value may contain only letters, "
			+ "numbers, and @/./+/-/_ characters.";

	private static final String BAD_SLUG = "Enter a valid \"slug\" consisting of letters, numbers, underscores "
			+ "or hyphens.";

	private Kinds() {
	}

	/** Any text that is not blank. */
	public static TextKind text() {
		return TextKind.text();
	}

	/** Whole numbers of at most 64 bits, also as text. */
	public static Kind<Long> integer() {
		return new IntegerKind().reading(IntegerKind::within64Bits);
	}

	/** The id of an object that is looked for; any whole number may be. */
	public static Kind<Long> soughtId() {
		return new IntegerKind().as(IntegerKind::asId);
	}

	/** The id of an object; whether it exists is another's business. */
	public static Kind<Long> reference() {
		return new ReferenceKind();
	}

	/** The id of an account; whether it exists is another's business. */
	public static Kind<AccountId> account() {
		return reference().reading((id) -> (id < 1) ? Reading.bad(ReferenceKind.doesNotExist(Long.toString(id)))
				: Reading.good(new AccountId(id)));
	}

	/** Objects that are known beforehand, each named by its id or by a word. */
	public static <T> Kind<T> known(LongFunction<Optional<T>> byId, Function<String, Optional<T>> byWord) {
		return new KnownKind<>(byId, byWord);
	}

	/** Any number of such values. */
	public static <T> Kind<List<T>> listOf(Kind<T> item) {
		return new ListKind<>(item);
	}

	/** Decimal numbers within plus or minus the bound. */
	public static Kind<BigDecimal> decimal(int digits, int places, int bound) {
		return new DecimalKind(digits, places, bound);
	}

	/** True and false, in all the spellings of forms. */
	public static Kind<Boolean> flag() {
		return new FlagKind();
	}

	/** One of those words. */
	public static Kind<String> oneOf(Set<String> words) {
		return text().reading((text) -> words.contains(text) ? Reading.good(text)
				: Reading.bad("\"" + text + "\" is not a valid choice."));
	}

	/** Moments in ISO 8601, in UTC unless they say otherwise. */
	public static Kind<Instant> moment() {
		return new MomentKind();
	}

	/** Any JSON value; null if it is the text {@code null} of a form. */
	public static Kind<@Nullable JsonText> json() {
		return new JsonKind();
	}

	public static Kind<EmailAddress> email() {
		return emailText().as(EmailAddress::new);
	}

	/** Also the empty text, which is read as null. */
	public static Kind<@Nullable EmailAddress> emailOrNone() {
		return emailText().orBlank().as((text) -> text.isEmpty() ? null : new EmailAddress(text));
	}

	/** A file that is not empty. */
	public static Kind<UploadedFile> file() {
		return new FileKind();
	}

	private static TextKind emailText() {
		return text().atMost(EmailAddress.MAX_LENGTH).beingFinally(EmailSyntax::allows, BAD_EMAIL);
	}

	/** A name that somebody may choose. */
	public static Kind<Username> username() {
		return text().satisfying((name) -> Username.CHOOSABLE.matcher(name).matches(), BAD_USERNAME)
			.atMost(Username.MAX_LENGTH)
			.as(Username::new);
	}

	public static Kind<PostalAddress> address() {
		return text().orBlank().atMost(PostalAddress.MAX_LENGTH).as(PostalAddress::new);
	}

	/** Lower-case words in ASCII, joined by hyphens or underscores. */
	public static TextKind slug(Pattern pattern, int length) {
		return text().atMost(length).satisfying((slug) -> pattern.matcher(slug).matches(), BAD_SLUG);
	}

}
