package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients.Candidate;
import dev.kartoteka.domain.client.ImportedClientRegister;
import dev.kartoteka.domain.shared.KnownIdentities;
import dev.kartoteka.domain.shared.PasswordHash;

/** Imported clients in memory. */
final class InMemoryImportedClients implements ImportedClientRegister {

	private final InMemoryDatabase database;

	private final Store<Client.Snapshot> clients;

	private final Store<Imported> imported;

	InMemoryImportedClients(InMemoryDatabase database) {
		this.database = database;
		this.imported = database.table(Imported.class);
		this.clients = database.table(Client.Snapshot.class);
	}

	@Override
	public KnownIdentities findKnown(List<Candidate> candidates) {
		Map<Boolean, Set<Long>> before = candidates.stream()
			.filter((candidate) -> this.imported.find(candidate.id().value()).isPresent())
			.collect(Collectors.partitioningBy(this::isUnchanged,
					Collectors.mapping((candidate) -> candidate.id().value(), Collectors.toSet())));
		Set<String> phones = this.clients.all().map((client) -> client.phone().e164()).collect(Collectors.toSet());
		return new KnownIdentities(Objects.requireNonNull(before.get(true)), Objects.requireNonNull(before.get(false)),
				this.clients.present(candidates.stream().map((candidate) -> candidate.id().value())), phones);
	}

	private boolean isUnchanged(Candidate candidate) {
		return this.imported.find(candidate.id().value()).orElseThrow().state().equals(candidate);
	}

	@Override
	public void add(List<Candidate> accepted) {
		accepted.forEach((candidate) -> {
			this.clients.put(candidate.id().value(), Client.importFrom(candidate).snapshot());
			this.imported.put(candidate.id().value(), new Imported(candidate));
			if (!candidate.password().equals(PasswordHash.NONE)) {
				this.database.fake(InMemoryCredentials.class).addOfRecord(candidate.id(), candidate.password());
			}
		});
	}

	@Override
	public void reserveIdsUpTo(ClientId id) {
		this.clients.reserveIdsUpTo(id.value());
	}

	record Imported(Candidate state) {
	}

}
