package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.projectimport.ProjectRow.PictureRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Pictures of accounts, client cards or districts that were imported before. */
public final class Pictures extends PictureTable<PictureRow> {

	/**
	 * Creates the import of pictures.
	 * @param table the name of the table that has them
	 */
	public Pictures(RowKind kind, String table, PictureStore store) {
		super(kind, "pictures of " + table, store);
	}

	/** Whether the row has a picture. */
	public static boolean areIn(Row row) {
		return !row.text(IMAGE).isBlank();
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"));
	}

	@Override
	public PictureRow read(Row row) {
		row.requireWhole();
		return new PictureRow(row.id(), row.text(IMAGE), null);
	}

	@Override
	String fileOf(PictureRow row) {
		return row.file();
	}

	@Override
	PictureRow withImage(PictureRow row, ImageName image) {
		return new PictureRow(row.number(), row.file(), image);
	}

}
