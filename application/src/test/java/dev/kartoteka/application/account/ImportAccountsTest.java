package dev.kartoteka.application.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.account.ImportAccounts.Candidate;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;

class ImportAccountsTest {

	private static final ImportOutcome MOVED_IN = new ImportOutcome.Added();

	private static final ImportOutcome ALREADY_HERE = new ImportOutcome.Unchanged();

	private static final Instant CREATED = Instant.parse("2019-03-04T05:06:07.000008Z");

	private static final PasswordHash HASH = FakePasswordHasher.outdated("secret");

	private final InMemoryPorts ports = new InMemoryPorts();

	private final ImportAccounts importAccounts = new ImportAccountsService(this.ports.importedAccounts(),
			new FakePasswordHasher());

	@Test
	void letsEachInOnce() {
		Candidate vera = candidate(11, "vera", "vera@example.org", "+79510000001");
		assertThat(importAll(vera, candidate(12, "boris", null, null))).containsExactly(MOVED_IN, MOVED_IN);
		assertThat(importAll(vera, candidate(13, "gleb", null, null))).containsExactly(ALREADY_HERE, MOVED_IN);
	}

	@Test
	void leavesAloneWhoeverHasChangedOrLeftHere() {
		Candidate vera = candidate(11, "vera", null, null);
		Candidate boris = candidate(12, "boris", null, null);
		importAll(vera, boris);
		Account here = account(11);
		here.rehash(new PasswordHash("new:secret"));
		this.ports.accounts().update(here);
		this.ports.accounts().remove(account(12));

		assertThat(importAll(vera, boris)).containsExactly(ALREADY_HERE, ALREADY_HERE);

		assertThat(account(11).hasPassword(new PasswordHash("new:secret"))).isTrue();
		assertThat(this.ports.accounts().findForChange(new AccountId(12))).isEmpty();
	}

	@Test
	void turnsAwayWhoeverHasChangedOverThereSince() {
		importAll(candidate(11, "vera", null, null));
		assertThat(importAll(candidate(11, "vera", "vera@example.org", null)))
			.containsExactly(new ImportOutcome.Refused("id", ImportDecision.CHANGED_SINCE));
	}

	@Test
	void turnsAwayWhoeverHasTheIdOrANameOfSomebodyElse() {
		AccountId known = new Fixtures(this.ports).register("alice", new EmailAddress("alice@example.org"),
				new PhoneNumber("+79510000002"));
		assertThat(importAll(candidate(known.value(), "vera", null, null), candidate(11, "alice", null, null),
				candidate(12, "boris", "ALICE@example.org", null), candidate(13, "gleb", null, "+79510000002"),
				candidate(14, "Alice@Example.org", null, null), candidate(15, "+79510000002", null, null),
				candidate(16, "ALICE", null, null)))
			.containsExactly(inUse("id"), inUse("username"), inUse("email"), inUse("phone"), inUse("username"),
					inUse("username"), MOVED_IN);
	}

	@Test
	void prefersWhoeverComesFirst() {
		assertThat(importAll(candidate(11, "vera", "v@example.org", null), candidate(12, "v@EXAMPLE.org", null, null),
				candidate(11, "gleb", null, null), candidate(13, "vera", null, null)))
			.containsExactly(MOVED_IN, inUse("username"), inUse("id"), inUse("username"));
	}

	@Test
	void takesNoNameForSomebodyWhoStaysOut() {
		assertThat(importAll(with(candidate(11, "vera", null, null), new PasswordHash("md5$1$2")),
				candidate(12, "vera", null, null)))
			.containsExactly(new ImportOutcome.Refused("password", ImportDecision.UNKNOWN_HASH), MOVED_IN);
	}

	@Test
	void letsInWhoeverHasNoPassword() {
		assertThat(importAll(with(candidate(11, "vera", null, null), PasswordHash.NONE))).containsExactly(MOVED_IN);
	}

	@Test
	void keepsIdsFreeForThoseWhoStayOut() {
		importAll(with(candidate(900, "vera", null, null), new PasswordHash("md5$1$2")));
		assertThat(this.ports.accounts().nextId()).isEqualTo(new AccountId(901));
	}

	@Test
	void letsNobodyBeActivatedByALetterWhoWasShutOut() {
		importAll(shutOut(candidate(11, "vera", "vera@example.org", null)));
		assertThat(account(11).isActive()).isFalse();
		assertThat(account(11).snapshot().neverActivated()).isFalse();
	}

	private Account account(long id) {
		return this.ports.accounts().findForChange(new AccountId(id)).orElseThrow();
	}

	private List<ImportOutcome> importAll(Candidate... candidates) {
		long last = List.of(candidates).stream().mapToLong((candidate) -> candidate.id().value()).max().orElseThrow();
		return this.importAccounts.importAll(new ImportAccounts.Command(List.of(candidates), new AccountId(last)));
	}

	private static ImportOutcome inUse(String field) {
		return new ImportOutcome.Refused(field, ImportDecision.IN_USE);
	}

	private static Candidate candidate(long id, String username, @Nullable String email, @Nullable String phone) {
		Identity identity = new Identity(new Username(username), (email != null) ? new EmailAddress(email) : null,
				(phone != null) ? new PhoneNumber(phone) : null);
		return candidate(id, identity, HASH, true);
	}

	private static Candidate with(Candidate candidate, PasswordHash password) {
		return candidate(candidate.id().value(), candidate.identity(), password, true);
	}

	private static Candidate shutOut(Candidate candidate) {
		return candidate(candidate.id().value(), candidate.identity(), candidate.password(), false);
	}

	private static Candidate candidate(long id, Identity identity, PasswordHash password, boolean active) {
		return new Candidate(new AccountId(id), identity, FullName.UNKNOWN, PostalAddress.UNKNOWN, password, active,
				false, false, false, CREATED, CREATED);
	}

}
