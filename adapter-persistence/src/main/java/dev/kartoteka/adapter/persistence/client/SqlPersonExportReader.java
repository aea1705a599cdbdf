package dev.kartoteka.adapter.persistence.client;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.adapter.persistence.shared.JsonDocument;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.stereotype.Component;

/**
 * Makes the parts of the document that are kept by organization before the others, since
 * no statement can read both on several machines.
 */
@Component
class SqlPersonExportReader implements PersonExportReader {

	private static final String RECORD = "select id, phone, coalesce(pending_phone, '') from client where ";

	/** The cards of the record, and if asked for those with the phone. */
	private static final String CARDS = """
			select k.organization_id, k.id
			from client_organization held
			join client_card k on k.organization_id = held.organization_id and k.client_id = held.client_id
			where held.client_id = ?
			union
			select k.organization_id, k.id
			from organization o
			join client_card k on k.organization_id = o.id and k.phone = ?
			where ?::boolean""";

	private static final String CARD_ENTRIES = JsonDocument.statement("""
			with card as materialized (
				select k.*, o.name as organization_name, x.card_id is not null as has_password
				from client_card k
				join organization o on o.id = k.organization_id
				left join card_credential x on x.organization_id = k.organization_id and x.card_id = k.id
				where k.organization_id = any (?) and k.id = any (?))
			select coalesce(json_agg(json_build_object('id', k.id, 'organization', k.organization_id,
				'organization_name', k.organization_name, 'surname', k.surname, 'name', k.name,
				'second_name', k.second_name, 'phone', k.phone, 'address', k.address, 'image', ? || k.image,
				'links', k.links, 'data', k.data, 'has_password', k.has_password,
				'created_at', <k.created_at>, 'updated_at', <k.updated_at>) order by k.id desc), '[]'::json)
			from card k""");

	/**
	 * The entries of the audit trail tell of cards that are shown and of discarded ones.
	 * The former and the new phone of an entry have an index each.
	 */
	private static final String CHANGES = JsonDocument.statement("""
			with told as materialized (
				select organization_id, object_id
				from unnest(?::bigint[], ?::bigint[]) as card (organization_id, object_id)
				union
				select organization_id, object_id
				from change
				where object = 'clientcard' and change_old_phone(changes) collate "C" = ?
					and (?::boolean or verb = 'delete')
				union
				select organization_id, object_id
				from change
				where object = 'clientcard' and change_new_phone(changes) collate "C" = ? and ?::boolean),
			entry as materialized (
				select c.*
				from told t
				join change c on c.organization_id = t.organization_id and c.object_id = t.object_id
				where c.object = 'clientcard')
			select coalesce(json_agg(json_build_object('at', <c.at>, 'organization', c.organization_id,
				'action', c.object || '.' || c.verb, 'object_id', c.object_id, 'changes', c.changes::json)
				order by c.id desc), '[]'::json)
			from entry c""");

	private static final String HAS_PASSWORD = """
			select exists (
				select from card_credential where organization_id = 0 and client_id = ? and card_id is null)""";

	private static final String EXPORT = JsonDocument.statement("""
			select json_build_object(
				'record', (
					select json_build_object('id', c.id, 'surname', c.surname, 'name', c.name,
						'second_name', c.second_name, 'phone', c.phone, 'address', c.address,
						'confirmed_phone', c.confirmed_phone, 'owned', c.owned, 'pending_phone', c.pending_phone,
						'pending_since', <c.pending_since>, 'has_password', c.owned or ?::boolean,
						'imported', exists (select from adoption where object = 'client' and id = c.id),
						'created_at', <c.created_at>, 'updated_at', <c.updated_at>)
					from client c
					where c.id = p.id),
				'cards', ?::json,
				'sessions', (
					select coalesce(json_agg(json_build_object('id', s.id, 'device', s.device, 'address', s.address,
						'created_at', <s.created_at>, 'last_used_at', <s.last_used_at>) order by s.id desc), '[]'::json)
					from session s
					where s.client_id = p.id),
				'changes_of_cards', ?::json,
				'import_rows', (
					select coalesce(json_agg(json_build_object('import', i.id, 'organization', i.organization_id,
						'row', r.row, 'surname', r.surname, 'name', r.name, 'second_name', r.second_name,
						'phone', r.phone, 'address', r.address, 'links', r.links::json, 'data', r.data::json,
						'has_password', r.password is not null) order by i.id desc, r.row), '[]'::json)
					from client_card_import i
					join client_card_import_row r on r.import_id = i.id
					where r.phone = p.phone),
				'stored_responses', (
					select coalesce(json_agg(json_build_object('until', <a.until>, 'body', a.body::json)
						order by a.until desc), '[]'::json)
					from kept_answer a
					where strpos(a.body, '"phone":"' || p.phone || '"') > 0),
				'waiting_texts', (
					select coalesce(json_agg(json_build_object('kind', m.kind, 'recipient', m.recipient,
						'language', m.language, 'requested_at', <m.created_at>) order by m.id desc), '[]'::json)
					from text_message m
					where m.recipient = p.phone
						or (m.recipient = p.pending_phone and m.kind = 'CLIENT_PHONE'
							and m.binding like p.id || '/%')))
			from (
				select ?::bigint as id, ?::text collate "C" as phone, ?::text collate "C" as pending_phone) p""");

	private final AutocommitQueries queries;

	SqlPersonExportReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<JsonText> ofRecord(ClientId client, String images) {
		return this.queries.first(RECORD + "id = ?", (row) -> person(row, false), client.value())
			.map((person) -> export(person, images));
	}

	@Override
	public JsonText ofPhone(PhoneNumber phone, String images) {
		Person person = this.queries.first(RECORD + "phone = ?", (row) -> person(row, true), phone.e164())
			.orElseGet(() -> new Person(0, phone.e164(), "", true));
		return export(person, images);
	}

	private static Person person(Row row, boolean wide) throws SQLException {
		return new Person(row.number(), row.text(), row.text(), wide);
	}

	private JsonText export(Person person, String images) {
		List<Card> cards = this.queries.list(CARDS, (row) -> new Card(row.number(), row.number()), person.client(),
				person.phone(), person.wide());
		Long[] organizations = ColumnArray.of(cards, Card::organization);
		Long[] ids = ColumnArray.of(cards, Card::id);
		String entries = this.queries.one(CARD_ENTRIES, Row::text, organizations, ids, images);
		String changes = this.queries.one(CHANGES, Row::text, organizations, ids, person.phone(), person.wide(),
				person.phone(), person.wide());
		boolean hasPassword = this.queries.one(HAS_PASSWORD, Row::flag, person.client());
		return this.queries.one(EXPORT, JsonDocument::read, hasPassword, entries, changes, person.client(),
				person.phone(), person.pendingPhone());
	}

	/**
	 * Of whom the document tells.
	 *
	 * @param client the id of the record; 0 if there is none
	 * @param pendingPhone empty if there is none
	 * @param wide whether to look for the phone beyond the record
	 */
	private record Person(long client, String phone, String pendingPhone, boolean wide) {
	}

	private record Card(long organization, long id) {
	}

}
