package dev.kartoteka.adapter.cli.client;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.People;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.adapter.cli.table.TableTarget;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Imports the rows of a table of clients. */
public class Clients implements TableTarget<ImportClients.Candidate> {

	private final ImportClients importClients;

	private final Phones phones;

	private final Instants instants;

	public Clients(ImportClients importClients, Phones phones, Instants instants) {
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
				People.CREATED);
	}

	@Override
	public ImportClients.Candidate read(Row row) {
		row.requireWhole();
		ClientId id = new ClientId(row.id());
		PhoneNumber phone = row.value("phone", this.phones::read);
		return new ImportClients.Candidate(id, People.requiredNameIn(row), phone, People.addressIn(row),
				People.passwordIn(row), row.flag("confirmed_phone", false), People.createdIn(row, this.instants),
				People.updatedIn(row, this.instants));
	}

	@Override
	public List<ImportOutcome> importBatch(List<ImportClients.Candidate> candidates, long lastId) {
		return this.importClients.importAll(new ImportClients.Command(candidates, new ClientId(lastId)));
	}

}
