package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportedClientRegister;
import dev.kartoteka.domain.shared.KnownIdentities;

/** Imported clients in memory. */
final class InMemoryImportedClients implements ImportedClientRegister {

	private final Store<Client.Snapshot> clients;

	private final Store<Imported> imported;

	InMemoryImportedClients(InMemoryDatabase database) {
		this.imported = database.table(Imported.class);
		this.clients = database.table(Client.Snapshot.class);
	}

	@Override
	public KnownIdentities findKnown(List<Client> candidates) {
		Map<Boolean, Set<Long>> before = candidates.stream()
			.filter((candidate) -> this.imported.find(candidate.id().value()).isPresent())
			.collect(Collectors.partitioningBy(this::isUnchanged,
					Collectors.mapping((candidate) -> candidate.id().value(), Collectors.toSet())));
		Set<String> phones = this.clients.all().map((client) -> client.phone().e164()).collect(Collectors.toSet());
		return new KnownIdentities(Objects.requireNonNull(before.get(true)), Objects.requireNonNull(before.get(false)),
				this.clients.present(candidates.stream().map((candidate) -> candidate.id().value())), phones);
	}

	private boolean isUnchanged(Client candidate) {
		return this.imported.find(candidate.id().value()).orElseThrow().state().equals(candidate.snapshot());
	}

	@Override
	public void add(List<Client> accepted) {
		accepted.stream().map(Client::snapshot).forEach((client) -> {
			this.clients.put(client.id().value(), client);
			this.imported.put(client.id().value(), new Imported(client));
		});
	}

	@Override
	public void reserveIdsUpTo(ClientId id) {
		this.clients.reserveIdsUpTo(id.value());
	}

	record Imported(Client.Snapshot state) {
	}

}
