package dev.kartoteka.adapter.django.client;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.django.table.Candidates;
import dev.kartoteka.adapter.django.table.Instants;
import dev.kartoteka.adapter.django.table.People;
import dev.kartoteka.adapter.django.table.Phones;
import dev.kartoteka.adapter.django.table.Row;
import dev.kartoteka.adapter.django.table.UnreadableCell;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Clients, as the services kept them whose place Kartoteka takes. */
@Component
public class Clients implements Candidates<ImportClients.Candidate> {

	private final ImportClients importClients;

	private final Phones phones;

	private final Instants instants;

	Clients(ImportClients importClients, Phones phones, Instants instants) {
		this.importClients = importClients;
		this.phones = phones;
		this.instants = instants;
	}

	@Override
	public String name() {
		return "clients";
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("password"), List.of("phone"), List.of("name", "first_name"),
				List.of("created_at", "date_joined"));
	}

	@Override
	public ImportClients.Candidate read(Row row) {
		ClientId id = new ClientId(row.id());
		PhoneNumber phone = row.value("phone", this.phones::read);
		Instant createdAt = row.instant(this.instants, "created_at", "date_joined");
		return new ImportClients.Candidate(id, name(row), phone, People.addressIn(row), People.passwordIn(row),
				row.flag("confirmed_phone", false), createdAt,
				row.instant(this.instants, "updated_at", "created_at", "date_joined"));
	}

	private static FullName name(Row row) {
		FullName name = People.nameIn(row);
		if (name.name().isBlank()) {
			throw new UnreadableCell("name", "is missing");
		}
		return name;
	}

	@Override
	public List<ImportOutcome> importAll(List<ImportClients.Candidate> candidates, long lastId) {
		return this.importClients.importAll(new ImportClients.Command(candidates, new ClientId(lastId)));
	}

}
