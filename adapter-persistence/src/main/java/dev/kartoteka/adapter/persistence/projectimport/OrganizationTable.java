package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.projectimport.ProjectRow.OrganizationRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Version;

@Component
class OrganizationTable extends ImportedTable<OrganizationRow> {

	private static final String ADD = """
			insert into organization (id, creator_id, name, description, address, numbers, links, created_at, updated_at,
				version)
			values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?)""";

	OrganizationTable(ImportedRows rows, References references) {
		super(RowKind.ORGANIZATION, OrganizationRow.class, "organization", rows, references);
	}

	@Override
	String tableOf(String field) {
		return "account";
	}

	@Override
	byte[] fingerprint(OrganizationRow row) {
		OrganizationDetails details = row.details();
		return Fingerprint.of(row.creator().value(), details.name(), details.description(), details.address().value(),
				json(details.numbers()), json(details.links()), row.createdAt(), row.updatedAt());
	}

	@Override
	void insert(List<OrganizationRow> added) {
		insert(ADD, added, (row) -> new Object[] { row.number(), row.creator().value(), row.details().name(),
				row.details().description(), row.details().address().value(), json(row.details().numbers()),
				json(row.details().links()), Utc.of(row.createdAt()), Utc.of(row.updatedAt()), Version.FIRST.value() });
	}

	static @Nullable String json(@Nullable JsonText json) {
		return (json != null) ? json.json() : null;
	}

}
