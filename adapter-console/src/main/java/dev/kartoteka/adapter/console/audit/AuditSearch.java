package dev.kartoteka.adapter.console.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.shared.AuditedKind;

/**
 * What is sought in the audit trail. What cannot be read is no condition.
 *
 * @param since the first day, in the time zone of the program
 * @param until the last day
 */
record AuditSearch(@Nullable AuditedKind object, @Nullable Long objectId, @Nullable Long actor,
		@Nullable LocalDate since, @Nullable LocalDate until) {

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	/** Reads the address of the page. */
	static AuditSearch in(Visit visit) {
		return new AuditSearch(kind(visit.query("object")), visit.queryId("object_id").orElse(null),
				visit.queryId("actor").orElse(null), day(visit.query("since")), day(visit.query("until")));
	}

	private static @Nullable AuditedKind kind(String name) {
		return Arrays.stream(AuditedKind.values())
			.filter((kind) -> kind.wireName().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return DAY.matcher(typed).matches() ? LocalDate.parse(typed) : null;
		}
		catch (DateTimeException noSuchDay) {
			return null;
		}
	}

	/** Returns this search among the changes of one object. */
	AuditSearch of(AuditedKind kind, long id) {
		return new AuditSearch(kind, id, this.actor, this.since, this.until);
	}

	AuditFilter filter() {
		return new AuditFilter(this.actor, this.object, this.objectId, start(this.since),
				start((this.until != null) ? this.until.plusDays(1) : null));
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ZoneId.systemDefault()).toInstant() : null;
	}

	boolean isEmpty() {
		return filter().equals(AuditFilter.NONE);
	}

	/** Returns the parameters that lead to the same search; empty where there is none. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("object", (this.object != null) ? this.object.wireName() : "");
		parameters.put("object_id", written(this.objectId));
		parameters.put("actor", written(this.actor));
		parameters.put("since", written(this.since));
		parameters.put("until", written(this.until));
		return parameters;
	}

	/** Returns the value of a parameter; empty if there is none. */
	String value(String parameter) {
		return Optional.ofNullable(parameters().get(parameter)).orElse("");
	}

	private static String written(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
