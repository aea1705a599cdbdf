package dev.kartoteka.adapter.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.kartoteka.adapter.persistence.StatementLog.Executed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How PostgreSQL executes a statement.
 *
 * @param steps each as JSON that begins with its kind
 */
record QueryPlan(List<String> steps) {

	private static final Pattern TABLE_OF_CARDS = Pattern.compile("\"Relation Name\": \"(client\\w*)\"");

	private static final Pattern PARTITION = Pattern
		.compile("\"Relation Name\": \"(?:" + String.join("|", TableGroup.BY_ORGANIZATION.tables()) + ")_(\\d)\"");

	/**
	 * Plans a statement with its values.
	 * @param mode {@code force_custom_plan} for the plan that suits the values, {@code
	 * force_generic_plan} for the one that is kept for statements that come often
	 */
	static QueryPlan of(TestPostgres.Database database, String mode, Executed statement) {
		try (SingleConnectionDataSource connection = new SingleConnectionDataSource(database.url(), database.username(),
				database.password(), true)) {
			JdbcClient jdbc = JdbcClient.create(connection);
			jdbc.sql("set plan_cache_mode = " + mode).update();
			jdbc.sql("prepare planned as " + numbered(statement.sql())).update();
			return of(jdbc.sql("explain (format json) execute planned (" + literals(statement.parameters()) + ")")
				.query(String.class)
				.single());
		}
	}

	private static QueryPlan of(String json) {
		List<String> parts = List.of(json.split("\"Node Type\": \""));
		return new QueryPlan(parts.subList(1, parts.size()));
	}

	private static String numbered(String sql) {
		StringBuilder numbered = new StringBuilder();
		int number = 0;
		for (String part : sql.split("\\?", -1)) {
			numbered.append((number == 0) ? "" : "$" + number).append(part);
			number++;
		}
		return numbered.toString();
	}

	private static String literals(List<Object> parameters) {
		return parameters.stream().map(QueryPlan::literal).collect(Collectors.joining(", "));
	}

	private static String literal(Object value) {
		return switch (value) {
			case Number number -> number.toString();
			case Optional<?> _ -> "null";
			case Object[] values ->
				Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
			default -> "'" + value + "'";
		};
	}

	String stepWith(String index) {
		return this.steps.stream()
			.filter((step) -> step.contains("\"Index Name\": \"" + index + "\""))
			.findFirst()
			.orElseThrow(() -> new AssertionError(index + " is not in " + this.steps));
	}

	/** Which tables of cards are read from their beginning to their end. */
	List<String> tablesReadWhole() {
		return this.steps.stream()
			.filter((step) -> step.startsWith("Seq Scan"))
			.flatMap((step) -> TABLE_OF_CARDS.matcher(step).results().map((match) -> match.group(1)))
			.toList();
	}

	/** The numbers of the partitions that are read, of any tables by organization. */
	Set<Integer> partitions() {
		return this.steps.stream()
			.flatMap((step) -> PARTITION.matcher(step).results())
			.map((match) -> Integer.valueOf(match.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
