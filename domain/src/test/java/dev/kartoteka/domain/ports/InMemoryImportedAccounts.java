package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ImportedAccountRegister;
import dev.kartoteka.domain.shared.KnownIdentities;

/** Imported accounts in memory. */
final class InMemoryImportedAccounts implements ImportedAccountRegister {

	private final Store<Account.Snapshot> accounts;

	private final Store<Imported> imported;

	InMemoryImportedAccounts(InMemoryDatabase database) {
		this.imported = database.table(Imported.class);
		this.accounts = database.table(Account.Snapshot.class);
	}

	@Override
	public KnownIdentities findKnown(List<Account> candidates) {
		Map<Boolean, Set<Long>> before = candidates.stream()
			.filter((candidate) -> this.imported.find(candidate.id().value()).isPresent())
			.collect(Collectors.partitioningBy(this::isUnchanged,
					Collectors.mapping((candidate) -> candidate.id().value(), Collectors.toSet())));
		Set<String> names = this.accounts.all()
			.flatMap((account) -> account.identity().names().values().stream())
			.collect(Collectors.toSet());
		return new KnownIdentities(Objects.requireNonNull(before.get(true)), Objects.requireNonNull(before.get(false)),
				this.accounts.present(candidates.stream().map((candidate) -> candidate.id().value())), names);
	}

	private boolean isUnchanged(Account candidate) {
		return this.imported.find(candidate.id().value()).orElseThrow().state().equals(candidate.snapshot());
	}

	@Override
	public void add(List<Account> accepted) {
		accepted.stream().map(Account::snapshot).forEach((account) -> {
			this.accounts.put(account.id().value(), account);
			this.imported.put(account.id().value(), new Imported(account));
		});
	}

	@Override
	public void reserveIdsUpTo(AccountId id) {
		this.accounts.reserveIdsUpTo(id.value());
	}

	record Imported(Account.Snapshot state) {
	}

}
