package dev.kartoteka.adapter.persistence.place;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Renews a district's mark when the list of its places changes. The mark begins with the
 * transaction: one for each is enough, and a long import must not pile up versions of one
 * row. The other half keeps a database that was restored, and continues from an earlier
 * transaction, from repeating marks. The program makes that half, since on several
 * machines each would make another one.
 */
@Component
public class PlacesMark {

	private static final String RENEW = """
			update district
			set places_mark = pg_current_xact_id() || '-' || ?
			where id %s and places_mark not like pg_current_xact_id() || '-%%'""";

	private static final String OF_DISTRICTS = RENEW.formatted("= any (?)");

	private static final String OF_PLACES = RENEW.formatted("in (select district_id from place where id = any (?))");

	private final JdbcClient jdbc;

	PlacesMark(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	void renew(long district) {
		renewAll(List.of(district));
	}

	/**
	 * Renews the marks of the district that a place leaves and of the one that it joins.
	 */
	void renew(long left, long joined) {
		renewAll(List.of(left, joined));
	}

	/** Renews the marks of districts. */
	public void renewAll(Collection<Long> districts) {
		renew(OF_DISTRICTS, districts);
	}

	void renewOfPlace(long place) {
		renewOfPlaces(List.of(place));
	}

	/** Renews the marks of the districts of places. */
	public void renewOfPlaces(Collection<Long> places) {
		renew(OF_PLACES, places);
	}

	private void renew(String sql, Collection<Long> ids) {
		this.jdbc.sql(sql).params(UUID.randomUUID().toString(), ids.toArray(Long[]::new)).update();
	}

}
