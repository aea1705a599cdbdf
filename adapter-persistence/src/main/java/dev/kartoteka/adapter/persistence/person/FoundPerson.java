package dev.kartoteka.adapter.persistence.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.clientcard.ClientOrganizations.Held;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record and the cards of a person.
 *
 * @param importers the organizations with imports that have rows of the person
 * @param clients the id of the record, if there is one
 */
record FoundPerson(PhoneNumber phone, List<Long> importers, List<Long> clients, List<Card> cards) {

	private static final String IMPORTERS = """
			select organization_id
			from client_card_import
			where id in (select import_id from client_card_import_row where phone = ?)
			order by id""";

	private static final String CLIENTS = "select id from client where phone = ?";

	/** A phone is looked up in each organization, since only that has an index. */
	private static final String ORGANIZATIONS = """
			select k.organization_id
			from organization o join client_card k on k.organization_id = o.id and k.phone = ?
			union
			select organization_id from client_organization where client_id = any (?)
			order by 1""";

	/** Those of one organization: only so can they be locked on several machines. */
	private static final String CARDS = """
			select id, client_id, image
			from client_card
			where organization_id = ? and (phone = ? or client_id = any (?))
			order by id""";

	/**
	 * Finds the person.
	 * @param lock the locking clause of each statement; empty for none
	 */
	static FoundPerson of(PhoneNumber phone, JdbcClient jdbc, String lock) {
		List<Long> importers = jdbc.sql(IMPORTERS + lock).param(phone.e164()).query((row, _) -> row.getLong(1)).list();
		List<Long> clients = jdbc.sql(CLIENTS + lock).param(phone.e164()).query((row, _) -> row.getLong(1)).list();
		List<Card> cards = new ArrayList<>();
		for (Long organization : organizations(phone, clients, jdbc)) {
			cards.addAll(jdbc.sql(CARDS + lock)
				.params(organization, phone.e164(), clients.toArray(Long[]::new))
				.query((row, _) -> new Card(row.getLong(1), new Held(row.getLong(2), organization), row.getString(3)))
				.list());
		}
		return new FoundPerson(phone, importers, clients, cards);
	}

	private static List<Long> organizations(PhoneNumber phone, List<Long> clients, JdbcClient jdbc) {
		return jdbc.sql(ORGANIZATIONS)
			.params(phone.e164(), clients.toArray(Long[]::new))
			.query((row, _) -> row.getLong(1))
			.list();
	}

	/** The organizations that hold cards of the person. */
	Long[] organizations() {
		return this.cards.stream().map((card) -> card.held().organization()).distinct().toArray(Long[]::new);
	}

	Long[] clientIds() {
		return this.clients.toArray(Long[]::new);
	}

	Long[] cardIds() {
		return this.cards.stream().map(Card::id).toArray(Long[]::new);
	}

	List<String> images() {
		return this.cards.stream().flatMap((card) -> Stream.ofNullable(card.image())).toList();
	}

	List<Held> held() {
		return this.cards.stream().map(Card::held).toList();
	}

	Map<Long, List<ClientCardId>> cardsByOrganization() {
		return this.cards.stream()
			.collect(Collectors.groupingBy((card) -> card.held().organization(),
					Collectors.mapping((card) -> new ClientCardId(card.id()), Collectors.toList())));
	}

	/** A card of the person. */
	record Card(long id, Held held, @Nullable String image) {
	}

}
