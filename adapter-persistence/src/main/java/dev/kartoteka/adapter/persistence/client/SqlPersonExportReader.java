package dev.kartoteka.adapter.persistence.client;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.JsonDocument;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;

@Component
class SqlPersonExportReader implements PersonExportReader {

	/** The record, and whether to look for the phone beyond it. */
	private static final String RECORD = "select c.id, c.phone, c.pending_phone, false as wide from client c where c.id = ?";

	private static final String PHONE = """
			select c.id, asked.phone, c.pending_phone, true as wide
			from (select ?::text collate "C" as phone) asked
			left join client c on c.phone = asked.phone""";

	/**
	 * The entries of the audit trail tell of cards that are shown and of discarded ones.
	 * The former and the new phone of an entry have an index each.
	 */
	private static final String EXPORT = """
			with person as materialized (%s),
			card as materialized (
				select k.id, k.organization_id
				from person p
				join client_organization held on held.client_id = p.id
				join client_card k on k.organization_id = held.organization_id and k.client_id = held.client_id
				union
				select k.id, k.organization_id
				from person p
				cross join organization o
				join client_card k on k.organization_id = o.id and k.phone = p.phone
				where p.wide),
			told as materialized (
				select id as object_id, organization_id from card
				union
				select c.object_id, c.organization_id
				from person p
				join change c on change_old_phone(c.changes) collate "C" = p.phone
				where c.object = 'clientcard' and (p.wide or c.verb = 'delete')
				union
				select c.object_id, c.organization_id
				from person p
				join change c on change_new_phone(c.changes) collate "C" = p.phone
				where c.object = 'clientcard' and p.wide)
			select json_build_object(
				'record', (
					select json_build_object('id', c.id, 'surname', c.surname, 'name', c.name,
						'second_name', c.second_name, 'phone', c.phone, 'address', c.address,
						'confirmed_phone', c.confirmed_phone, 'owned', c.owned, 'pending_phone', c.pending_phone,
						'pending_since', <c.pending_since>,
						'has_password', c.owned or exists (
							select from card_credential x
							where x.organization_id = 0 and x.client_id = c.id and x.card_id is null),
						'imported', exists (select from adoption where object = 'client' and id = c.id),
						'created_at', <c.created_at>, 'updated_at', <c.updated_at>)
					from client c
					where c.id = p.id),
				'cards', (
					select coalesce(json_agg(json_build_object('id', k.id, 'organization', o.id,
						'organization_name', o.name, 'surname', k.surname, 'name', k.name,
						'second_name', k.second_name, 'phone', k.phone, 'address', k.address, 'image', asked.images || k.image,
						'links', k.links, 'data', k.data,
						'has_password', exists (
							select from card_credential x
							where x.organization_id = k.organization_id and x.card_id = k.id),
						'created_at', <k.created_at>, 'updated_at', <k.updated_at>) order by k.id desc), '[]'::json)
					from card
					join client_card k on k.organization_id = card.organization_id and k.id = card.id
					join organization o on o.id = k.organization_id),
				'sessions', (
					select coalesce(json_agg(json_build_object('id', s.id, 'device', s.device, 'address', s.address,
						'created_at', <s.created_at>, 'last_used_at', <s.last_used_at>) order by s.id desc), '[]'::json)
					from session s
					where s.client_id = p.id),
				'changes_of_cards', (
					select coalesce(json_agg(json_build_object('at', <c.at>, 'organization', c.organization_id,
						'action', c.object || '.' || c.verb, 'object_id', c.object_id, 'changes', c.changes::json)
						order by c.id desc), '[]'::json)
					from told t
					join change c on c.organization_id = t.organization_id and c.object_id = t.object_id
					where c.object = 'clientcard'),
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
							and m.binding like p.id || '/%%')))
			from person p, (select ?::text as images) asked""";

	private static final String OF_RECORD = JsonDocument.statement(EXPORT.formatted(RECORD));

	private static final String OF_PHONE = JsonDocument.statement(EXPORT.formatted(PHONE));

	private final AutocommitQueries queries;

	SqlPersonExportReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<JsonText> ofRecord(ClientId client, String images) {
		return this.queries.first(OF_RECORD, JsonDocument::read, client.value(), images);
	}

	@Override
	public JsonText ofPhone(PhoneNumber phone, String images) {
		return this.queries.one(OF_PHONE, JsonDocument::read, phone.e164(), images);
	}

}
