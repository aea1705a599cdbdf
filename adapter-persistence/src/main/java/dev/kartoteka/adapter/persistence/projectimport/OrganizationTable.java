package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.adapter.persistence.shared.ValueMapper;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.projectimport.ProjectRow.OrganizationRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class OrganizationTable extends ImportedTable<OrganizationRow> {

	private static final String ADD = """
			insert into organization (id, creator_id, name, description, address, numbers, links, created_at, updated_at,
				version)
			values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?)""";

	private final ValueMapper values;

	OrganizationTable(ImportedRows rows, References references, ValueMapper values) {
		super(RowKind.ORGANIZATION, OrganizationRow.class, "organization", rows, references);
		this.values = values;
	}

	@Override
	String tableOf(String field) {
		return "account";
	}

	@Override
	byte[] fingerprint(OrganizationRow row) {
		OrganizationDetails details = row.details();
		return Fingerprint.of(row.creator().value(), details.name(), details.description(), details.address().value(),
				this.values.text(details.numbers()), this.values.text(details.links()), row.createdAt(),
				row.updatedAt());
	}

	@Override
	void insert(List<OrganizationRow> added) {
		insert(ADD, added,
				(row) -> new Object[] { row.number(), row.creator().value(), row.details().name(),
						row.details().description(), row.details().address().value(),
						this.values.text(row.details().numbers()), this.values.text(row.details().links()),
						Utc.of(row.createdAt()), Utc.of(row.updatedAt()), Version.FIRST.value() });
	}

}
