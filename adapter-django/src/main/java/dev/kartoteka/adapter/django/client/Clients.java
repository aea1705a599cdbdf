package dev.kartoteka.adapter.django.client;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.django.table.Instants;
import dev.kartoteka.adapter.django.table.Newcomers;
import dev.kartoteka.adapter.django.table.People;
import dev.kartoteka.adapter.django.table.Phones;
import dev.kartoteka.adapter.django.table.Row;
import dev.kartoteka.adapter.django.table.UnreadableCell;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.client.AdoptClients;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Clients, as the services kept them whose place Kartoteka takes. */
@Component
public class Clients implements Newcomers<AdoptClients.Newcomer> {

	private final AdoptClients adoptClients;

	private final Phones phones;

	private final Instants instants;

	Clients(AdoptClients adoptClients, Phones phones, Instants instants) {
		this.adoptClients = adoptClients;
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
	public AdoptClients.Newcomer read(Row row) {
		ClientId id = new ClientId(row.id());
		PhoneNumber phone = row.value("phone", this.phones::read);
		Instant createdAt = row.instant(this.instants, "created_at", "date_joined");
		return new AdoptClients.Newcomer(id, name(row), phone, People.addressIn(row), People.passwordIn(row),
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
	public List<Adoption> adopt(List<AdoptClients.Newcomer> newcomers, long lastId) {
		return this.adoptClients.adopt(new AdoptClients.Command(newcomers, new ClientId(lastId)));
	}

}
