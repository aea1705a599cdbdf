package dev.kartoteka.adapter.persistence.projectimport;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.stereotype.Component;

/** The tables of all kinds. */
@Component
class ImportedTables {

	private final Map<RowKind, ImportedTable<?>> tables = new EnumMap<>(RowKind.class);

	ImportedTables(List<ImportedTable<?>> tables, ImportedRows rows, References references, ImagesInUse images,
			DataSource dataSource) {
		tables.forEach(this::add);
		add(new PictureTable(RowKind.ACCOUNT_PICTURE, "account", rows, references, images, dataSource));
		add(new CardPictureTable(rows, references, images, dataSource));
		add(new PictureTable(RowKind.DISTRICT_PICTURE, "district", rows, references, images, dataSource));
	}

	private void add(ImportedTable<?> table) {
		this.tables.put(table.kind(), table);
	}

	ImportedTable<?> of(RowKind kind) {
		return Objects.requireNonNull(this.tables.get(kind));
	}

}
