package dev.kartoteka.adapter.persistence.person;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.person.KnownPhone;
import dev.kartoteka.domain.person.PersonReader;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.stereotype.Component;

/** Reads each table in portions by a key that has an index. */
@Component
class SqlPersonReader implements PersonReader {

	private static final int PORTION = 1000;

	private static final String RECORDS = """
			select id::text, phone, updated_at from client where id > ?::bigint order by id limit ?""";

	private static final String PENDING = """
			select id::text, pending_phone, updated_at from client
			where id > ?::bigint and pending_phone is not null order by id limit ?""";

	private static final String CARDS = """
			select organization_id || '/' || id, phone, updated_at
			from client_card, (select string_to_array(?, '/')::bigint[] as key) behind
			where (organization_id, id) > (behind.key[1], behind.key[2])
			order by organization_id, id
			limit ?""";

	private static final String STAGED_ROWS = """
			select phone, phone, min(i.created_at)
			from client_card_import_row r
			join client_card_import i on i.id = r.import_id
			where phone > ? collate "C"
			group by phone
			order by phone
			limit ?""";

	private static final String TRAIL = """
			select <phone>, <phone>, min(at)
			from change
			where object = 'clientcard' and <phone> is not null and <phone> > ?
			group by 1
			order by 1
			limit ?""";

	private final AutocommitQueries queries;

	SqlPersonReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Stream<KnownPhone> phones() {
		return Stream
			.of(portions(RECORDS, "0"), portions(PENDING, "0"), portions(CARDS, "0/0"), portions(STAGED_ROWS, ""),
					portions(trail("change_old_phone(changes) collate \"C\""), ""),
					portions(trail("change_new_phone(changes) collate \"C\""), ""))
			.flatMap((portions) -> portions);
	}

	private static String trail(String phone) {
		return TRAIL.replace("<phone>", phone);
	}

	private Stream<KnownPhone> portions(String sql, String first) {
		UnaryOperator<List<Found>> next = (found) -> portion(sql, found.getLast().key());
		return Stream.iterate(portion(sql, first), (found) -> !found.isEmpty(), next)
			.flatMap(List::stream)
			.map(Found::phone);
	}

	private List<Found> portion(String sql, String after) {
		return this.queries.list(sql, Found::read, after, PORTION);
	}

	/** A phone, and the key behind which the next portion begins. */
	private record Found(String key, KnownPhone phone) {

		static Found read(Row row) throws SQLException {
			return new Found(row.text(), new KnownPhone(new PhoneNumber(row.text()), row.instant()));
		}

	}

}
