package dev.kartoteka.adapter.persistence;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rejects statements on tables by organization that do not name the organization: once
 * the tables are distributed, such a statement asks every machine, or is not possible.
 */
final class OrganizationGuard {

	private static final Pattern TABLE_BY_ORGANIZATION = Pattern.compile(
			"\\b(from|join|into|update|using)\\s+(" + String.join("|", TableGroup.BY_ORGANIZATION.tables()) + ")\\b",
			Pattern.CASE_INSENSITIVE);

	/** A condition on the column, or the column in a list of columns. */
	private static final Pattern ORGANIZATION = Pattern.compile(
			"organization_id\\s*(=|in\\b|between\\b|>)|\\([\\w\\s,]*\\borganization_id\\b[\\w\\s,]*\\)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CHANGES_OR_READS_ROWS = Pattern
		.compile("\\s*(select|with|insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** Parts of the statements that may leave the organization, and why. */
	static final Map<String, String> ALLOWED = Map.of("from client_card where image is not null",
			"repair-data compares whole tables", "change_old_phone(changes) collate \"C\", min(at)",
			"erase-again reads the phones of all organizations", "change_new_phone(changes) collate \"C\", min(at)",
			"erase-again reads the phones of all organizations", "from client_card cce1_0 where cce1_0.id=?",
			"Hibernate looks for a card that was not found before, which the repository then refuses as stale",
			"select exists (select from client_card)", "demonstration data want an empty database",
			"select distinct organization_id\nfrom (select organization_id from change where at <",
			"looks where old entries are before it removes those of each organization");

	private OrganizationGuard() {
	}

	static void check(String sql) {
		if (isViolation(sql)) {
			throw new AssertionError("A statement on a table by organization does not name the organization: " + sql);
		}
	}

	static boolean isViolation(String sql) {
		return leavesOrganization(sql) && ALLOWED.keySet().stream().noneMatch(sql::contains);
	}

	static boolean leavesOrganization(String sql) {
		return isOnTableByOrganization(sql) && !ORGANIZATION.matcher(sql).find();
	}

	static boolean isOnTableByOrganization(String sql) {
		return CHANGES_OR_READS_ROWS.matcher(sql).matches() && TABLE_BY_ORGANIZATION.matcher(sql).find();
	}

}
