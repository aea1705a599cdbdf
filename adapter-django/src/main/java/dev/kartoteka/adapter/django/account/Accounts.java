package dev.kartoteka.adapter.django.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.django.table.Candidates;
import dev.kartoteka.adapter.django.table.Instants;
import dev.kartoteka.adapter.django.table.People;
import dev.kartoteka.adapter.django.table.Phones;
import dev.kartoteka.adapter.django.table.Row;
import dev.kartoteka.adapter.django.table.UnreadableCell;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Users, as {@code AbstractUser} and what is made of it keep them. */
@Component
public class Accounts implements Candidates<ImportAccounts.Candidate> {

	private final ImportAccounts importAccounts;

	private final Phones phones;

	private final Instants instants;

	Accounts(ImportAccounts importAccounts, Phones phones, Instants instants) {
		this.importAccounts = importAccounts;
		this.phones = phones;
		this.instants = instants;
	}

	@Override
	public String name() {
		return "users";
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("password"), List.of("username", "email", "phone"),
				List.of("created_at", "date_joined"));
	}

	@Override
	public ImportAccounts.Candidate read(Row row) {
		AccountId id = new AccountId(row.id());
		Identity identity = identity(row);
		Instant createdAt = row.instant(this.instants, "created_at", "date_joined");
		return new ImportAccounts.Candidate(id, identity, People.nameIn(row), People.addressIn(row),
				People.passwordIn(row), row.flag("is_active", true), row.flag("is_staff", false),
				row.flag("confirmed_email", false), row.flag("confirmed_phone", false), createdAt,
				row.instant(this.instants, "updated_at", "created_at", "date_joined"));
	}

	private Identity identity(Row row) {
		Username username = row.text("username").isEmpty() ? null : row.value("username", Accounts::username);
		EmailAddress email = row.valueIfAny("email", (text) -> new EmailAddress(text.strip()));
		PhoneNumber phone = row.valueIfAny("phone", this.phones::read);
		return identity(username, email, phone);
	}

	/**
	 * Any that can be typed at a log-in, since Django itself lets programs choose any.
	 */
	private static Username username(String text) {
		if (!text.strip().equals(text)) {
			throw new IllegalArgumentException("begins or ends with a space, which a log-in takes off");
		}
		return new Username(text);
	}

	private static Identity identity(@Nullable Username username, @Nullable EmailAddress email,
			@Nullable PhoneNumber phone) {
		try {
			return Identity.of(username, email, phone);
		}
		catch (InvalidInput ex) {
			throw new UnreadableCell("username", "is missing, and so are email and phone");
		}
	}

	@Override
	public List<ImportOutcome> importAll(List<ImportAccounts.Candidate> candidates, long lastId) {
		return this.importAccounts.importAll(new ImportAccounts.Command(candidates, new AccountId(lastId)));
	}

}
