package dev.kartoteka.adapter.web.wire.input;

import tools.jackson.databind.JsonNode;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;

/**
 * Accounts, named by id or username. Digits are an id; a phone number with its plus sign
 * is a username, as some accounts have it.
 */
final class AccountType implements FieldType<AccountReference> {

	/** In characters; far more than any id has. */
	private static final int MAX_NUMBER_LENGTH = 1000;

	private static final FieldType<Long> ID = new ReferenceType();

	private static final FieldType<AccountReference> USERNAME = TextType.text()
		.atMost(EmailAddress.MAX_LENGTH)
		.map((name) -> new AccountReference.ByUsername(new Username(name)));

	@Override
	public FieldResult<AccountReference> read(JsonNode value, boolean form) {
		return (value.isString() && isUsername(value.stringValue())) ? USERNAME.read(value, form)
				: ID.read(value, form).flatMap(AccountType::withId);
	}

	@Override
	public Emptiness emptiness(boolean form) {
		return ID.emptiness(form);
	}

	private static boolean isUsername(String text) {
		return text.length() > MAX_NUMBER_LENGTH || PythonText.strip(text).startsWith("+")
				|| PythonText.parseInteger(text) == null;
	}

	private static FieldResult<AccountReference> withId(long id) {
		return (id < 1) ? FieldResult.invalid(ReferenceType.doesNotExist(Long.toString(id)))
				: FieldResult.valid(new AccountReference.ById(new AccountId(id)));
	}

}
