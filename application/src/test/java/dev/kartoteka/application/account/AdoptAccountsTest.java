package dev.kartoteka.application.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AdoptAccounts;
import dev.kartoteka.domain.account.AdoptAccounts.Newcomer;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.adoption.Adoption.Obstacle;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;

class AdoptAccountsTest {

	private static final Adoption MOVED_IN = new Adoption.MovedIn();

	private static final Adoption ALREADY_HERE = new Adoption.AlreadyHere();

	private static final Instant CREATED = Instant.parse("2019-03-04T05:06:07.000008Z");

	private static final PasswordHash HASH = FakePasswordHasher.outdated("secret");

	private final InMemoryPorts ports = new InMemoryPorts();

	private final AdoptAccounts adoptAccounts = new AdoptAccountsService(this.ports.adoptedAccounts(),
			new FakePasswordHasher());

	@Test
	void letsEachInOnce() {
		Newcomer vera = newcomer(11, "vera", "vera@example.org", "+79510000001");
		assertThat(adopt(vera, newcomer(12, "boris", null, null))).containsExactly(MOVED_IN, MOVED_IN);
		assertThat(adopt(vera, newcomer(13, "gleb", null, null))).containsExactly(ALREADY_HERE, MOVED_IN);
	}

	@Test
	void leavesAloneWhoeverHasChangedOrLeftHere() {
		Newcomer vera = newcomer(11, "vera", null, null);
		Newcomer boris = newcomer(12, "boris", null, null);
		adopt(vera, boris);
		Account here = account(11);
		here.rehash(new PasswordHash("new:secret"));
		this.ports.accounts().update(here);
		this.ports.accounts().remove(account(12));

		assertThat(adopt(vera, boris)).containsExactly(ALREADY_HERE, ALREADY_HERE);

		assertThat(account(11).hasPassword(new PasswordHash("new:secret"))).isTrue();
		assertThat(this.ports.accounts().findForChange(new AccountId(12))).isEmpty();
	}

	@Test
	void turnsAwayWhoeverHasChangedOverThereSince() {
		adopt(newcomer(11, "vera", null, null));
		assertThat(adopt(newcomer(11, "vera", "vera@example.org", null)))
			.containsExactly(new Adoption.TurnedAway("id", Obstacle.CHANGED_SINCE));
	}

	@Test
	void turnsAwayWhoeverHasTheIdOrANameOfSomebodyElse() {
		AccountId known = new Fixtures(this.ports).register("alice", new EmailAddress("alice@example.org"),
				new PhoneNumber("+79510000002"));
		assertThat(adopt(newcomer(known.value(), "vera", null, null), newcomer(11, "alice", null, null),
				newcomer(12, "boris", "ALICE@example.org", null), newcomer(13, "gleb", null, "+79510000002"),
				newcomer(14, "Alice@Example.org", null, null), newcomer(15, "+79510000002", null, null),
				newcomer(16, "ALICE", null, null)))
			.containsExactly(inUse("id"), inUse("username"), inUse("email"), inUse("phone"), inUse("username"),
					inUse("username"), MOVED_IN);
	}

	@Test
	void prefersWhoeverComesFirst() {
		assertThat(adopt(newcomer(11, "vera", "v@example.org", null), newcomer(12, "v@EXAMPLE.org", null, null),
				newcomer(11, "gleb", null, null), newcomer(13, "vera", null, null)))
			.containsExactly(MOVED_IN, inUse("username"), inUse("id"), inUse("username"));
	}

	@Test
	void takesNoNameForSomebodyWhoStaysOut() {
		assertThat(adopt(with(newcomer(11, "vera", null, null), new PasswordHash("md5$1$2")),
				newcomer(12, "vera", null, null)))
			.containsExactly(new Adoption.TurnedAway("password", Obstacle.NOT_UNDERSTOOD), MOVED_IN);
	}

	@Test
	void letsInWhoeverHasNoPassword() {
		assertThat(adopt(with(newcomer(11, "vera", null, null), PasswordHash.NONE))).containsExactly(MOVED_IN);
	}

	@Test
	void keepsIdsFreeForThoseWhoStayOut() {
		adopt(with(newcomer(900, "vera", null, null), new PasswordHash("md5$1$2")));
		assertThat(this.ports.accounts().nextId()).isEqualTo(new AccountId(901));
	}

	@Test
	void letsNobodyBeActivatedByALetterWhoWasShutOut() {
		adopt(shutOut(newcomer(11, "vera", "vera@example.org", null)));
		assertThat(account(11).isActive()).isFalse();
		assertThat(account(11).awaitsActivation()).isFalse();
	}

	private Account account(long id) {
		return this.ports.accounts().findForChange(new AccountId(id)).orElseThrow();
	}

	private List<Adoption> adopt(Newcomer... newcomers) {
		long last = List.of(newcomers).stream().mapToLong((newcomer) -> newcomer.id().value()).max().orElseThrow();
		return this.adoptAccounts.adopt(new AdoptAccounts.Command(List.of(newcomers), new AccountId(last)));
	}

	private static Adoption inUse(String field) {
		return new Adoption.TurnedAway(field, Obstacle.IN_USE);
	}

	private static Newcomer newcomer(long id, String username, @Nullable String email, @Nullable String phone) {
		Identity identity = new Identity(new Username(username), (email != null) ? new EmailAddress(email) : null,
				(phone != null) ? new PhoneNumber(phone) : null);
		return newcomer(id, identity, HASH, true);
	}

	private static Newcomer with(Newcomer newcomer, PasswordHash password) {
		return newcomer(newcomer.id().value(), newcomer.identity(), password, true);
	}

	private static Newcomer shutOut(Newcomer newcomer) {
		return newcomer(newcomer.id().value(), newcomer.identity(), newcomer.password(), false);
	}

	private static Newcomer newcomer(long id, Identity identity, PasswordHash password, boolean active) {
		return new Newcomer(new AccountId(id), identity, FullName.UNKNOWN, PostalAddress.UNKNOWN, password, active,
				false, false, false, CREATED, CREATED);
	}

}
