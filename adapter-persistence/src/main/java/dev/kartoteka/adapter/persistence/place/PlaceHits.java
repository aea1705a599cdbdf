package dev.kartoteka.adapter.persistence.place;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.place.BoundingBox;
import dev.kartoteka.domain.place.Circle;
import dev.kartoteka.domain.place.PlaceFilter;

/** Which places match a filter, and how far they are, in their order. */
final class PlaceHits {

	/** As the index has it. */
	private static final String TYPE = " and p.type collate \"C\" = ?";

	/** As the index has it. */
	private static final String SEARCH = " and place_search(p.title, p.short_description, p.full_description)"
			+ " @@ cast(? as tsquery)";

	/** As the index has it. */
	private static final String WITHIN = "point(p.longitude::float8, p.latitude::float8)"
			+ " <@ box(point(?, ?), point(?, ?))";

	private static final String DISTANCE = "place_distance(p.longitude::float8, p.latitude::float8, ?, ?)";

	private final ReadQueries queries;

	private final @Nullable Circle near;

	/** The statement up to the condition on the order, over {@code h}. */
	private final String from;

	private final List<Object> parameters = new ArrayList<>();

	private PlaceHits(ReadQueries queries, PlaceFilter filter, @Nullable String query) {
		this.queries = queries;
		this.near = filter.near();
		this.from = from(filter, query);
	}

	/** Empty if nothing can match. */
	static Optional<PlaceHits> of(PlaceFilter filter, ReadQueries queries) {
		if (filter.words() == null) {
			return Optional.of(new PlaceHits(queries, filter, null));
		}
		// In a statement of its own: within the search, the planner would run it a second
		// time.
		String query = queries.one("select coalesce(cast(place_query(?) as text), '')", Row::text, filter.words());
		return query.isEmpty() ? Optional.empty() : Optional.of(new PlaceHits(queries, filter, query));
	}

	private String from(PlaceFilter filter, @Nullable String query) {
		StringBuilder sql = new StringBuilder("(select ").append(key(filter)).append(" as id, ");
		if (filter.near() != null) {
			sql.append(DISTANCE);
			this.parameters.addAll(List.of(filter.near().longitude(), filter.near().latitude()));
		}
		else {
			sql.append("0::float8");
		}
		sql.append(" as distance from place p where true");
		if (filter.district() != null) {
			sql.append(" and p.district_id = ?");
			this.parameters.add(filter.district().value());
		}
		if (filter.type() != null) {
			sql.append(TYPE);
			this.parameters.add(filter.type().slug());
		}
		if (query != null) {
			sql.append(SEARCH);
			this.parameters.add(query);
		}
		if (filter.box() != null) {
			addWithin(filter.box(), sql);
		}
		if (filter.near() != null) {
			addWithin(filter.near().box(), sql);
		}
		sql.append(") h where true");
		if (filter.near() != null) {
			sql.append(" and h.distance <= ?");
			this.parameters.add(filter.near().radius());
		}
		return sql.toString();
	}

	/**
	 * Keeps the planner from reading the places in the order of the primary key if
	 * another index finds them: it would test one place after the other.
	 */
	private static String key(PlaceFilter filter) {
		return (filter.words() != null || filter.box() != null || filter.near() != null) ? "p.id + 0" : "p.id";
	}

	private void addWithin(BoundingBox box, StringBuilder sql) {
		List<BoundingBox> parts = box.parts();
		sql.append(" and (").append(String.join(" or ", parts.stream().map((_) -> WITHIN).toList())).append(")");
		parts.forEach((part) -> this.parameters.addAll(List.of(part.west(), part.south(), part.east(), part.north())));
	}

	/**
	 * The hits beside another one, nearest to it first.
	 * @param forwards whether they come behind it, else before it
	 * @param beside null to begin at that end of the list
	 */
	List<Hit> read(boolean forwards, @Nullable Hit beside, long skip, int size) {
		List<Object> values = new ArrayList<>(this.parameters);
		StringBuilder sql = new StringBuilder("select h.id, h.distance from ").append(this.from);
		String sign = forwards ? ">" : "<";
		if (beside != null && this.near != null) {
			sql.append(" and (h.distance, h.id) ").append(sign).append(" (?, ?)");
			values.addAll(List.of(beside.distance(), beside.id()));
		}
		else if (beside != null) {
			sql.append(" and h.id ").append(sign).append(" ?");
			values.add(beside.id());
		}
		String direction = forwards ? "" : " desc";
		sql.append(" order by ");
		if (this.near != null) {
			sql.append("h.distance").append(direction).append(", ");
		}
		sql.append("h.id").append(direction).append(" limit ?");
		values.add(size);
		if (skip > 0) {
			sql.append(" offset ?");
			values.add(skip);
		}
		return this.queries.list(sql.toString(), Hit::read, values.toArray());
	}

	long count() {
		return this.queries.one("select count(*) from " + this.from, Row::number, this.parameters.toArray());
	}

	/** Returns the position that the place has or would have; empty if unknown. */
	Optional<Hit> at(long id) {
		if (this.near == null) {
			return Optional.of(new Hit(id, 0));
		}
		return this.queries.first("select p.id, " + DISTANCE + " from place p where p.id = ?", Hit::read,
				this.near.longitude(), this.near.latitude(), id);
	}

	/**
	 * A place that matches.
	 *
	 * @param distance in metres; 0 if there is no point to measure from
	 */
	record Hit(long id, double distance) {

		/** What lies just beside it, whether or not there is such a place. */
		Hit neighbour(boolean behind) {
			return new Hit(behind ? this.id + 1 : this.id - 1, this.distance);
		}

		static Hit read(Row row) throws SQLException {
			return new Hit(row.number(), row.real());
		}

	}

}
