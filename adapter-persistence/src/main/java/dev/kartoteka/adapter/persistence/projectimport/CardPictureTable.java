package dev.kartoteka.adapter.persistence.projectimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.ProjectRow.PictureRow;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures of cards. The directory tells the organization of each card. */
class CardPictureTable extends PictureTable {

	private static final String ORGANIZATIONS = "select id, organization_id from client_card_directory where id = any (?)";

	private static final String SET = """
			update client_card picture
			set image = added.image, version = picture.version + 1
			from unnest(?::bigint[], ?::bigint[], ?::text[]) as added (organization_id, id, image)
			where picture.organization_id = added.organization_id and picture.id = added.id and picture.image is null
			returning picture.image""";

	private final JdbcClient jdbc;

	CardPictureTable(ImportedRows rows, References references, ImagesInUse images, DataSource dataSource) {
		super(RowKind.CARD_PICTURE, "client_card", rows, references, images, dataSource);
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	List<String> set(Long[] cards, String[] names) {
		Map<Long, Long> organizations = new HashMap<>();
		this.jdbc.sql(ORGANIZATIONS).param(cards).query((row) -> {
			organizations.put(row.getLong(1), row.getLong(2));
		});
		Long[] owners = List.of(cards)
			.stream()
			.map((card) -> organizations.getOrDefault(card, 0L))
			.toArray(Long[]::new);
		return this.jdbc.sql(SET).params(owners, cards, names).query((row, _) -> row.getString(1)).list();
	}

}
