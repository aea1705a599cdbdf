package dev.kartoteka.adapter.django.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.django.table.Instants;
import dev.kartoteka.adapter.django.table.Newcomers;
import dev.kartoteka.adapter.django.table.People;
import dev.kartoteka.adapter.django.table.Phones;
import dev.kartoteka.adapter.django.table.Row;
import dev.kartoteka.adapter.django.table.UnreadableCell;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AdoptAccounts;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Users, as {@code AbstractUser} and what is made of it keep them. */
@Component
public class Accounts implements Newcomers<AdoptAccounts.Newcomer> {

	private final AdoptAccounts adoptAccounts;

	private final Phones phones;

	private final Instants instants;

	Accounts(AdoptAccounts adoptAccounts, Phones phones, Instants instants) {
		this.adoptAccounts = adoptAccounts;
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
	public AdoptAccounts.Newcomer read(Row row) {
		AccountId id = new AccountId(row.id());
		Identity identity = identity(row);
		Instant createdAt = row.instant(this.instants, "created_at", "date_joined");
		return new AdoptAccounts.Newcomer(id, identity, People.nameIn(row), People.addressIn(row),
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
	public List<Adoption> adopt(List<AdoptAccounts.Newcomer> newcomers, long lastId) {
		return this.adoptAccounts.adopt(new AdoptAccounts.Command(newcomers, new AccountId(lastId)));
	}

}
