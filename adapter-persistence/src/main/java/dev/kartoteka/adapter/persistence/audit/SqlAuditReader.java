package dev.kartoteka.adapter.persistence.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.ConnectionBulkheads;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.QueuedItems;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlAuditReader implements AuditReader {

	private static final String COLUMNS = "c.id, c.at, c.actor_id, c.actor_username, c.session_id, c.verb, c.object,"
			+ " c.object_id, c.changes";

	private final ListQueries queries;

	private final ConnectionBulkheads.Share lists;

	SqlAuditReader(ListQueries queries, ConnectionBulkheads shares) {
		this.queries = queries;
		this.lists = shares.ofLists();
	}

	@Override
	public Listing<AuditEntryView> changesIn(OrganizationId organization, AuditFilter filter) {
		Conditions conditions = new Conditions();
		conditions.add("c.organization_id = ?", organization.value());
		return newestFirst(conditions, filter);
	}

	@Override
	public Listing<AuditEntryView> changesOfAccounts(AuditFilter filter) {
		Conditions conditions = new Conditions();
		conditions.add("c.organization_id = 0");
		return newestFirst(conditions, filter);
	}

	private Listing<AuditEntryView> newestFirst(Conditions conditions, AuditFilter filter) {
		conditions.addIfWanted("c.object = ?", wireName(filter.object()));
		conditions.addIfWanted("c.object_id = ?", filter.objectId());
		conditions.addIfWanted("c.actor_id = ?", filter.actor());
		conditions.addIfWanted("c.at >= ?", Utc.ofNullable(filter.since()));
		conditions.addIfWanted("c.at < ?", Utc.ofNullable(filter.until()));
		SelectedItems<AuditEntryView> items = new SelectedItems<>(this.queries.forList(), COLUMNS,
				"change c where " + String.join(" and ", conditions.conditions), "c.id", conditions.parameters,
				SqlAuditReader::read, AuditEntryView::id);
		return KeysetListing.newestFirst(() -> new QueuedItems<>(items, this.lists));
	}

	private static @Nullable String wireName(@Nullable AuditedKind kind) {
		return (kind == null) ? null : kind.wireName();
	}

	private static AuditEntryView read(Row row) throws SQLException {
		return new AuditEntryView(row.number(), row.instant(), row.optionalNumber(), row.optionalText(),
				row.optionalNumber(), row.text(), row.text(), row.number(), new JsonText(row.text()));
	}

	/**
	 * Builds a condition with the given filters only, so that the planner picks the
	 * matching index.
	 */
	private static final class Conditions {

		private final List<String> conditions = new ArrayList<>();

		private final List<Object> parameters = new ArrayList<>();

		void add(String condition, Object... values) {
			this.conditions.add(condition);
			this.parameters.addAll(List.of(values));
		}

		void addIfWanted(String condition, @Nullable Object value) {
			if (value != null) {
				add(condition, value);
			}
		}

	}

}
