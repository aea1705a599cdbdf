package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.ProjectRow.PictureRow;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The column with the picture of an object. A picture that was set here stays. */
class PictureTable extends ImportedTable<PictureRow> {

	private final String table;

	private final String statement;

	private final ImagesInUse images;

	private final JdbcClient jdbc;

	PictureTable(RowKind kind, String table, ImportedRows rows, References references, ImagesInUse images,
			DataSource dataSource) {
		super(kind, PictureRow.class, table, rows, references);
		this.table = table;
		this.images = images;
		this.jdbc = JdbcClient.create(dataSource);
		this.statement = """
				update %s picture
				set image = added.image, version = picture.version + 1
				from unnest(?::bigint[], ?::text[]) as added (id, image)
				where picture.id = added.id and picture.image is null
				returning picture.image""".formatted(table);
	}

	@Override
	String object() {
		return this.table + "_picture";
	}

	@Override
	boolean hasIds() {
		return false;
	}

	@Override
	String tableOf(String field) {
		return this.table;
	}

	/** Without the image, which has another name in each run. */
	@Override
	byte[] fingerprint(PictureRow row) {
		return Fingerprint.of(row.file());
	}

	@Override
	final void insert(List<PictureRow> added) {
		this.images.use(set(ids(added).toArray(Long[]::new),
				added.stream().map((row) -> stored(row.image())).toArray(String[]::new)));
	}

	/** Sets the pictures of objects that have none, and returns their names. */
	List<String> set(Long[] objects, String[] names) {
		return this.jdbc.sql(this.statement).params((Object) objects, names).query((row, _) -> row.getString(1)).list();
	}

}
