package dev.kartoteka.adapter.persistence.place;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Renews a district's mark when the list of its places changes. The mark begins with the
 * transaction: one for each is enough, and a long import must not pile up versions of one
 * row. The other half keeps a database that was restored, and continues from an earlier
 * transaction, from repeating marks.
 */
@Component
class PlacesMark {

	private static final String RENEW = """
			update district
			set places_mark = pg_current_xact_id() || '-' || gen_random_uuid()
			where id = any (array[%s]) and places_mark not like pg_current_xact_id() || '-%%'""";

	private static final String OF_DISTRICTS = RENEW.formatted("?::bigint, ?::bigint");

	private static final String OF_PLACE = RENEW.formatted("(select district_id from place where id = ?)");

	private final JdbcClient jdbc;

	PlacesMark(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	void renew(long district) {
		renew(district, district);
	}

	/**
	 * Renews the marks of the district that a place leaves and of the one that it joins.
	 */
	void renew(long left, long joined) {
		this.jdbc.sql(OF_DISTRICTS).params(left, joined).update();
	}

	void renewOfPlace(long place) {
		this.jdbc.sql(OF_PLACE).param(place).update();
	}

}
