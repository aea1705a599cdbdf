package dev.kartoteka.adapter.cli.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Groups the differences by kind and field. Has paths and names of fields, but no values;
 * those go to a file, if there is one. Safe for use by several threads.
 */
final class ComparisonReport {

	private static final int MAX_EXAMPLES = 3;

	/** Data with free names must not fill the memory. */
	private static final int MAX_GROUPS = 1000;

	private final @Nullable ValuesFile values;

	private final Map<Difference, Group> groups = new HashMap<>();

	private long compared;

	private long different;

	/**
	 * Creates an empty report.
	 * @param values null if no values are wanted
	 */
	ComparisonReport(@Nullable ValuesFile values) {
		this.values = values;
	}

	/** Adds the differences in the answers to one request. */
	synchronized void add(String target, Collection<Difference> found) {
		this.compared++;
		this.different += found.isEmpty() ? 0 : 1;
		for (Difference difference : found) {
			Difference key = Difference.of(difference.kind(), difference.subject());
			if (this.groups.size() < MAX_GROUPS || this.groups.containsKey(key)) {
				this.groups.computeIfAbsent(key, (_) -> new Group()).add(target);
			}
			if (this.values != null) {
				this.values.add(target, difference);
			}
		}
	}

	synchronized long compared() {
		return this.compared;
	}

	synchronized boolean hasDifferences() {
		return this.different > 0;
	}

	/** One line for progress, and the first line of the report. */
	synchronized String summary() {
		return "%,d answers compared, %,d differ.".formatted(this.compared, this.different);
	}

	/** The groups by kind, the most frequent ones first. */
	synchronized List<String> lines() {
		List<String> lines = new ArrayList<>();
		this.groups.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Difference, Group> group) -> group.getKey().kind())
				.thenComparingLong((group) -> -group.getValue().count)
				.thenComparing((group) -> group.getKey().subject()))
			.forEach((group) -> {
				Difference difference = group.getKey();
				lines.add("%,7d  %s: %s".formatted(group.getValue().count, difference.kind().title(),
						printable(difference.subject())));
				group.getValue().examples.forEach((example) -> lines.add("         GET " + example));
			});
		if (this.groups.size() == MAX_GROUPS) {
			lines.add("There may be more kinds: only the first %,d are listed.".formatted(MAX_GROUPS));
		}
		return lines;
	}

	/** Names of fields come from the services. */
	private static String printable(String text) {
		return text.replaceAll("\\p{Cntrl}", "?");
	}

	private static final class Group {

		private final List<String> examples = new ArrayList<>();

		private long count;

		void add(String target) {
			this.count++;
			if (this.examples.size() < MAX_EXAMPLES) {
				this.examples.add(target);
			}
		}

	}

}
