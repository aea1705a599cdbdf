package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.projectimport.ProjectRow.PictureRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** The column with the picture of an object. A picture that was set here stays. */
class PictureTable extends ImportedTable<PictureRow> {

	private static final String ADDED = " from unnest(?::bigint[], ?::text[]) as added (id, image)";

	private static final String SET = "update %s picture set image = added.image, version = picture.version + 1" + ADDED
			+ "%s where %s and picture.image is null returning picture.image";

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
		this.statement = table.equals("client_card")
				? SET.formatted(table, " join client_card_directory directory on directory.id = added.id",
						"picture.organization_id = directory.organization_id and picture.id = directory.id")
				: SET.formatted(table, "", "picture.id = added.id");
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
	void insert(List<PictureRow> added) {
		String[] names = added.stream().map(PictureTable::nameOf).toArray(String[]::new);
		this.images.use(this.jdbc.sql(this.statement)
			.params((Object) ids(added).toArray(Long[]::new), names)
			.query((row, _) -> row.getString(1))
			.list());
	}

	private static String nameOf(PictureRow row) {
		ImageName image = Objects.requireNonNull(row.image());
		return image.value();
	}

}
