package dev.kartoteka.adapter.persistence;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rejects statements on tables by organization that would be slow or impossible once the
 * tables are distributed: those that do not name the organization ask every machine, no
 * machine has tables by organization beside local ones, and rows are locked on one
 * machine only.
 */
final class OrganizationGuard {

	private static final Pattern TABLE_BY_ORGANIZATION = tablesOf(TableGroup.BY_ORGANIZATION);

	private static final Pattern LOCAL_TABLE = tablesOf(TableGroup.LOCAL);

	private static final Pattern LOCK = Pattern.compile("\\bfor\\s+(no\\s+key\\s+update|update|key\\s+share|share)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ONE_ORGANIZATION = Pattern.compile("organization_id\\s*=\\s*(\\?|\\d)",
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
			throw new AssertionError("A statement on a table by organization does not name the organization, locks rows"
					+ " of several, or is on a local table, too: " + sql);
		}
	}

	static boolean isViolation(String sql) {
		return mixesGroups(sql) || locksSeveralOrganizations(sql)
				|| (leavesOrganization(sql) && ALLOWED.keySet().stream().noneMatch(sql::contains));
	}

	private static boolean mixesGroups(String sql) {
		return isOnTableByOrganization(sql) && LOCAL_TABLE.matcher(sql).find();
	}

	private static boolean locksSeveralOrganizations(String sql) {
		return isOnTableByOrganization(sql) && LOCK.matcher(sql).find() && !ONE_ORGANIZATION.matcher(sql).find();
	}

	static boolean leavesOrganization(String sql) {
		return isOnTableByOrganization(sql) && !ORGANIZATION.matcher(sql).find();
	}

	private static Pattern tablesOf(TableGroup group) {
		return Pattern.compile("\\b(from|join|into|update|using)\\s+(" + String.join("|", group.tables()) + ")\\b",
				Pattern.CASE_INSENSITIVE);
	}

	static boolean isOnTableByOrganization(String sql) {
		return CHANGES_OR_READS_ROWS.matcher(sql).matches() && TABLE_BY_ORGANIZATION.matcher(sql).find();
	}

}
