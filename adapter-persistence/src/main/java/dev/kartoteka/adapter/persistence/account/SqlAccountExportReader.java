package dev.kartoteka.adapter.persistence.account;

import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.JsonDocument;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.AccountExportReader;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.shared.JsonText;

import org.springframework.stereotype.Component;

@Component
class SqlAccountExportReader implements AccountExportReader {

	/** Changes of accounts are those of the organization 0. */
	private static final String ORGANIZATIONS = "select 0 as id union all select id from organization";

	/**
	 * Of the changes that the account made to other objects, the values are left out:
	 * they are data of other people.
	 */
	private static final String CHANGES = JsonDocument.statement(
			"""
					with of_account as materialized (
						select *
						from change
						where organization_id = 0 and object = 'account' and object_id = ?),
					by_account as materialized (
						select *
						from change
						where organization_id = any (?) and actor_id = ?)
					select (
							select coalesce(json_agg(json_build_object('at', <c.at>, 'actor', c.actor_id,
								'action', c.object || '.' || c.verb, 'changes', c.changes::json) order by c.id desc), '[]'::json)
							from of_account c),
						(
							select coalesce(json_agg(json_build_object('at', <c.at>, 'organization', c.organization_id,
								'action', c.object || '.' || c.verb, 'object_id', c.object_id) order by c.id desc), '[]'::json)
							from by_account c)""");

	private static final String EXPORT = JsonDocument.statement("""
			select json_build_object(
				'account', json_build_object('id', a.id, 'username', a.username, 'email', coalesce(a.email, ''),
					'phone', a.phone, 'surname', a.surname, 'name', a.name, 'second_name', a.second_name,
					'address', a.address, 'image', a.image, 'active', a.active, 'staff', a.staff,
					'never_activated', a.never_activated, 'confirmed_email', a.confirmed_email,
					'confirmed_phone', a.confirmed_phone, 'ever_confirmed', a.ever_confirmed,
					'imported', exists (select from adoption where object = 'account' and id = a.id),
					'created_at', <a.created_at>, 'updated_at', <a.updated_at>),
				'sessions', (
					select coalesce(json_agg(json_build_object('id', s.id, 'device', s.device, 'address', s.address,
						'created_at', <s.created_at>, 'last_used_at', <s.last_used_at>,
						'refreshed_at', <s.refreshed_at>) order by s.id desc), '[]'::json)
					from session s
					where s.account_id = a.id),
				'memberships', (
					select coalesce(json_agg((to_jsonb(m) - '{account_id,version}'::text[])
						|| jsonb_build_object('organization_name', o.name, 'role_name', r.name,
							'invited_at', <m.invited_at>, 'accepted_at', <m.accepted_at>) order by m.id desc),
						'[]'::json)
					from member m
					join organization o on o.id = m.organization_id
					join role r on r.id = m.role_id
					where m.account_id = a.id),
				'sent_invitations', (
					select coalesce(json_agg(json_build_object('id', i.id, 'organization', i.organization_id,
						'role', i.role_id, 'email', i.email, 'created_at', <i.created_at>,
						'expires_at', <i.expires_at>) order by i.id desc), '[]'::json)
					from email_invitation i
					where i.invited_by = a.id),
				'received_invitations', (
					select coalesce(json_agg(json_build_object('id', i.id, 'organization', i.organization_id,
						'email', i.email, 'created_at', <i.created_at>, 'expires_at', <i.expires_at>)
						order by i.id desc), '[]'::json)
					from email_invitation i
					where i.email_canonical = a.email_canonical and a.confirmed_email),
				'declined_invitations', (
					select coalesce(json_agg(json_build_object('organization', d.organization_id,
						'declined_at', <d.declined_at>) order by d.organization_id desc), '[]'::json)
					from declined_invitation d
					where d.account_id = a.id),
				'organizations_offered_to_account', (
					select coalesce(json_agg(json_build_object('organization', t.organization_id,
						'organization_name', o.name, 'offered_at', <t.offered_at>) order by t.organization_id desc),
						'[]'::json)
					from organization_transfer t
					join organization o on o.id = t.organization_id
					where t.account_id = a.id),
				'organizations_offered_by_account', (
					select coalesce(json_agg(json_build_object('organization', t.organization_id,
						'creator', t.account_id, 'offered_at', <t.offered_at>) order by t.organization_id desc),
						'[]'::json)
					from organization_transfer t
					where t.offered_by = a.id),
				'organizations', (
					select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'description', o.description,
						'address', o.address, 'numbers', o.numbers, 'links', o.links, 'created_at', <o.created_at>,
						'updated_at', <o.updated_at>) order by o.id desc), '[]'::json)
					from organization o
					where o.creator_id = a.id),
				'imports', (
					select coalesce(json_agg(json_build_object('id', i.id, 'organization', i.organization_id,
						'mode', i.mode, 'created_at', <i.created_at>, 'finished_at', <i.finished_at>)
						order by i.id desc), '[]'::json)
					from client_card_import i
					where i.account_id = a.id),
				'changes_of_account', ?::json,
				'changes_by_account', ?::json,
				'waiting_letters', (
					select coalesce(json_agg(json_build_object('kind', l.kind, 'recipient', l.recipient,
						'language', l.language, 'requested_at', <l.created_at>) order by l.id desc), '[]'::json)
					from letter l
					where lower(l.recipient) = a.email_canonical
						and (a.confirmed_email or l.binding = a.id::text)),
				'waiting_texts', (
					select coalesce(json_agg(json_build_object('kind', m.kind, 'recipient', m.recipient,
						'language', m.language, 'requested_at', <m.created_at>) order by m.id desc), '[]'::json)
					from text_message m
					where m.recipient = a.phone and m.kind in ('ACCOUNT_ACTIVATION', 'ACCOUNT_PASSWORD')
						and (a.confirmed_phone or m.binding = a.id::text)))
			from account a
			where a.id = ?""");

	private final AutocommitQueries queries;

	SqlAccountExportReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<JsonText> export(AccountId account) {
		Long[] organizations = this.queries.list(ORGANIZATIONS, Row::number).toArray(Long[]::new);
		Changes changes = this.queries.one(CHANGES, (row) -> new Changes(row.text(), row.text()), account.value(),
				organizations, account.value());
		return this.queries.first(EXPORT, JsonDocument::read, changes.ofAccount(), changes.byAccount(),
				account.value());
	}

	/**
	 * Entries of the audit trail as JSON, apart because they may be on other machines.
	 */
	private record Changes(String ofAccount, String byAccount) {
	}

}
