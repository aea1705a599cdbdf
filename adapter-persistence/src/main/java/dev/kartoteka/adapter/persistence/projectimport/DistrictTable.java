package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.ProjectRow.DistrictRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class DistrictTable extends ImportedTable<DistrictRow> {

	private static final String ADD = "insert into district (id, title, abbreviation, version) values (?, ?, ?, ?)";

	DistrictTable(ImportedRows rows, References references) {
		super(RowKind.DISTRICT, DistrictRow.class, "district", rows, references);
	}

	@Override
	String tableOf(String field) {
		throw new IllegalArgumentException("A district refers to nothing: " + field);
	}

	@Override
	byte[] fingerprint(DistrictRow row) {
		return Fingerprint.of(row.title(), row.abbreviation());
	}

	@Override
	void insert(List<DistrictRow> added) {
		insert(ADD, added,
				(row) -> new Object[] { row.number(), row.title(), row.abbreviation(), Version.FIRST.value() });
	}

}
