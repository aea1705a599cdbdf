package dev.kartoteka.adapter.cli.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.People;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.adapter.cli.table.TableTarget;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Imports the rows of a table of Django users as accounts. */
public class Accounts implements TableTarget<ImportAccounts.Candidate> {

	private final ImportAccounts importAccounts;

	private final Phones phones;

	private final Instants instants;

	public Accounts(ImportAccounts importAccounts, Phones phones, Instants instants) {
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
		return List.of(List.of("id"), List.of("password"), List.of("username", "email", "phone"), People.CREATED);
	}

	@Override
	public ImportAccounts.Candidate read(Row row) {
		row.requireWhole();
		AccountId id = new AccountId(row.id());
		Identity identity = identity(row);
		return new ImportAccounts.Candidate(id, identity, People.nameIn(row), People.addressIn(row),
				People.passwordIn(row), row.flag("is_active", true), row.flag("is_staff", false),
				row.flag("confirmed_email", false), row.flag("confirmed_phone", false),
				People.createdIn(row, this.instants), People.updatedIn(row, this.instants));
	}

	private Identity identity(Row row) {
		Username username = row.text("username").isEmpty() ? null : row.value("username", Accounts::username);
		EmailAddress email = row.valueIfAny("email", (text) -> new EmailAddress(text.strip()));
		PhoneNumber phone = row.valueIfAny("phone", this.phones::read);
		return identity(username, email, phone);
	}

	/**
	 * Accepts every username that can be typed at a login. Django lets programs create
	 * usernames that its own forms refuse.
	 */
	private static Username username(String text) {
		if (!text.strip().equals(text)) {
			throw new IllegalArgumentException("begins or ends with a space, which a login removes");
		}
		return new Username(text);
	}

	private static Identity identity(@Nullable Username username, @Nullable EmailAddress email,
			@Nullable PhoneNumber phone) {
		try {
			return Identity.of(username, email, phone);
		}
		catch (InvalidInput ex) {
			throw new UnreadableInput("username", "is missing, and so are email and phone");
		}
	}

	@Override
	public List<ImportOutcome> importBatch(List<ImportAccounts.Candidate> candidates, long lastId) {
		return this.importAccounts.importAll(new ImportAccounts.Command(candidates, new AccountId(lastId)));
	}

}
