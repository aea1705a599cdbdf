package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients.Candidate;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.KnownIdentities;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the ports for imported accounts and clients. */
public interface ImportContract extends PortsContract {

	/** Beyond the ids that the store generates. */
	long BASE = 1_000_000_000L;

	Instant CREATED = Instant.parse("2019-03-04T05:06:07.000008Z");

	Instant UPDATED = Instant.parse("2020-03-04T05:06:07.000008Z");

	@Test
	default void keepsAnAccountAsItMovesIn() {
		Account account = account(freshId(), "Vera", "Vera@Example.org", "+79510000001");
		add(account);
		Account.Snapshot stored = ports().inTransaction(() -> ports().accounts().findForChange(account.id()))
			.orElseThrow()
			.snapshot();
		assertThat(stored).isEqualTo(account.snapshot());
		assertThat(stored.identity().email()).extracting(EmailAddress::value).isEqualTo("Vera@Example.org");
		assertThat(stored.createdAt()).isEqualTo(CREATED);
		assertThat(ports().accountReader().credentialsOf(new LoginName("vera@example.org", null))).isPresent();
	}

	@Test
	default void knowsWhichAccountsHaveMovedInAndWhetherAsTheSame() {
		Account first = account(freshId(), "first", "first@example.org", null);
		Account second = account(first.id().value() + 1, "second", null, "+79510000002");
		Account third = account(first.id().value() + 2, "third", null, null);
		add(first, second);
		Account changed = account(second.id().value(), "second", null, "+79510000003");
		KnownIdentities identities = findKnown(first, changed, third);
		assertThat(identities.unchanged()).containsExactly(first.id().value());
		assertThat(identities.changed()).containsExactly(second.id().value());
		assertThat(identities.idsInUse()).containsExactlyInAnyOrder(first.id().value(), second.id().value());
		assertThat(identities.namesInUse()).contains("first", "first@example.org", "second")
			.doesNotContain("third", "+79510000003");
	}

	@Test
	default void remembersAnAccountThatHasLeftAgain() {
		Account account = account(freshId(), "vera", null, null);
		add(account);
		ports().inTransaction(
				() -> ports().accounts().remove(ports().accounts().findForChange(account.id()).orElseThrow()));
		KnownIdentities identities = findKnown(account);
		assertThat(identities.unchanged()).containsExactly(account.id().value());
		assertThat(identities.idsInUse()).isEmpty();
		assertThat(identities.namesInUse()).doesNotContain("vera");
	}

	@Test
	default void knowsTheNamesOfAccountsThatWereHereBefore() {
		AccountId known = fixtures().register("Boris@Example.org", new EmailAddress("B@example.org"),
				new PhoneNumber("+79510000004"));
		Account candidate = account(known.value(), "boris@example.org", "b@EXAMPLE.org", "+79510000004");
		KnownIdentities identities = findKnown(candidate);
		assertThat(identities.unchanged()).isEmpty();
		assertThat(identities.changed()).isEmpty();
		assertThat(identities.idsInUse()).containsExactly(known.value());
		assertThat(identities.namesInUse()).contains("boris@example.org", "b@example.org", "+79510000004");
	}

	@Test
	default void givesNewAccountsIdsBeyondTheReservedOnes() {
		long id = freshId();
		ports().inTransaction(() -> ports().importedAccounts().reserveIdsUpTo(new AccountId(id + 10)));
		ports().inTransaction(() -> ports().importedAccounts().reserveIdsUpTo(new AccountId(id + 5)));
		assertThat(nextAccountId()).isEqualTo(id + 11);
		assertThat(nextAccountId()).isEqualTo(id + 12);
	}

	@Test
	default void keepsAClientAsHeMovesIn() {
		Candidate client = client(nextClientId() + BASE, "+79510000005");
		add(client);
		assertThat(ports().inTransaction(() -> ports().clients().findForChange(client.id())).orElseThrow().snapshot())
			.isEqualTo(Client.importFrom(client).snapshot());
		assertThat(ports().credentialReader().of(client.phone()).orElseThrow().hashes())
			.containsExactly(client.password());
	}

	@Test
	default void knowsWhichClientsHaveMovedInAndWhetherAsTheSame() {
		ClientId known = fixtures().aClient(new PhoneNumber("+79510000006"));
		Candidate first = client(nextClientId() + BASE, "+79510000007");
		Candidate second = client(first.id().value() + 1, "+79510000008");
		add(first, second);
		KnownIdentities identities = ports().inTransaction(() -> ports().importedClients()
			.findKnown(List.of(first, client(second.id().value(), "+79510000009"),
					client(known.value(), "+79510000006"))));
		assertThat(identities.unchanged()).containsExactly(first.id().value());
		assertThat(identities.changed()).containsExactly(second.id().value());
		assertThat(identities.idsInUse()).containsExactlyInAnyOrder(known.value(), first.id().value(),
				second.id().value());
		assertThat(identities.namesInUse()).contains("+79510000006", "+79510000007").doesNotContain("+79510000009");
	}

	@Test
	default void givesNewClientsIdsBeyondTheReservedOnes() {
		long id = nextClientId() + BASE;
		ports().inTransaction(() -> ports().importedClients().reserveIdsUpTo(new ClientId(id)));
		assertThat(nextClientId()).isEqualTo(id + 1);
	}

	private void add(Account... accounts) {
		ports().inTransaction(() -> ports().importedAccounts().add(List.of(accounts)));
	}

	private void add(Candidate... clients) {
		ports().inTransaction(() -> ports().importedClients().add(List.of(clients)));
	}

	private KnownIdentities findKnown(Account... accounts) {
		return ports().inTransaction(() -> ports().importedAccounts().findKnown(List.of(accounts)));
	}

	private long freshId() {
		return nextAccountId() + BASE;
	}

	private long nextAccountId() {
		return ports().inTransaction(() -> ports().accounts().nextId().value());
	}

	private long nextClientId() {
		return ports().inTransaction(() -> ports().clients().nextId().value());
	}

	private static Account account(long id, String username, @Nullable String email, @Nullable String phone) {
		Identity identity = new Identity(new Username(username), (email != null) ? new EmailAddress(email) : null,
				(phone != null) ? new PhoneNumber(phone) : null);
		return Account.importFrom(new ImportAccounts.Candidate(new AccountId(id), identity,
				new FullName("Белова", "Вера", "Ивановна"), new PostalAddress("Арбат 1"), new PasswordHash("hash"),
				true, false, true, true, CREATED, UPDATED));
	}

	private static Candidate client(long id, String phone) {
		return new Candidate(new ClientId(id), new FullName("Белова", "Вера", "Ивановна"), new PhoneNumber(phone),
				new PostalAddress("Арбат 1"), new PasswordHash("hash"), true, CREATED, UPDATED);
	}

}
