package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.DistrictRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Districts, without their pictures. */
public final class Districts extends ProjectTable<DistrictRow> {

	public Districts(ImportProjectRows importRows) {
		super(RowKind.DISTRICT, "districts", importRows);
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("title"));
	}

	@Override
	public DistrictRow read(Row row) {
		row.requireWhole();
		return new DistrictRow(new DistrictId(row.id()), row.requiredText("title", District.MAX_TITLE_LENGTH),
				row.text("abbreviation", District.MAX_ABBREVIATION_LENGTH));
	}

}
