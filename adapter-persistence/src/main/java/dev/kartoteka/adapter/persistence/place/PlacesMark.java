package dev.kartoteka.adapter.persistence.place;

import java.util.Collection;

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
public class PlacesMark {

	private static final String RENEW = """
			update district
			set places_mark = pg_current_xact_id() || '-' || gen_random_uuid()
			where id = any (%s) and places_mark not like pg_current_xact_id() || '-%%'""";

	private static final String OF_DISTRICTS = RENEW.formatted("array[?::bigint, ?::bigint]");

	private static final String OF_PLACE = RENEW.formatted("array[(select district_id from place where id = ?)]");

	private static final String OF_ALL = RENEW.formatted("?::bigint[]");

	private static final String OF_PLACES = RENEW
		.formatted("array(select district_id from place where id = any (?::bigint[]))");

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

	/** Renews the marks of districts. */
	public void renewAll(Collection<Long> districts) {
		this.jdbc.sql(OF_ALL).param(districts.toArray(Long[]::new)).update();
	}

	/** Renews the marks of the districts of places. */
	public void renewOfPlaces(Collection<Long> places) {
		this.jdbc.sql(OF_PLACES).param(places.toArray(Long[]::new)).update();
	}

	void renewOfPlace(long place) {
		this.jdbc.sql(OF_PLACE).param(place).update();
	}

}
