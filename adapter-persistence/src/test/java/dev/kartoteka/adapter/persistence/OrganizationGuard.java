package dev.kartoteka.adapter.persistence;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects statements on tables by organization that would be slow or impossible once the
 * tables are distributed: those that do not name the organization ask every machine, no
 * machine has tables by organization beside local ones, rows are locked on one machine
 * only, and what an outer join adds to a table of another group is read as a whole.
 */
public final class OrganizationGuard {

	/** Wherever the name stands, so that no way to join a table is overlooked. */
	private static final Pattern TABLE_BY_ORGANIZATION = Pattern
		.compile("(?<![\\w'])" + anyOf(TableGroup.BY_ORGANIZATION) + "(?![\\w'])", Pattern.CASE_INSENSITIVE);

	/** Citus reads all of a table that is joined so to one of another group. */
	private static final Pattern WHOLE_TABLE = Pattern.compile("\\bleft\\s+(outer\\s+)?join\\s+$",
			Pattern.CASE_INSENSITIVE);

	/** Some columns have the name of a local table. */
	private static final Pattern LOCAL_TABLE = Pattern.compile(
			"\\b(from|join|into|update|using)\\s+(only\\s+)?(\\w+\\.)?\"?" + anyOf(TableGroup.LOCAL) + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LOCK = Pattern.compile("\\bfor\\s+(no\\s+key\\s+update|update|key\\s+share|share)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ONE_ORGANIZATION = Pattern.compile("organization_id\\s*=\\s*(\\?|\\d)",
			Pattern.CASE_INSENSITIVE);

	/** A column that is added, or a condition that single organizations meet. */
	private static final Pattern ORGANIZATION = Pattern.compile("""
			\\binto\\s+\\w+\\s*\\([\\w\\s,]*\\borganization_id\\b
			|\\busing\\s*\\([\\w\\s,]*\\borganization_id\\b
			|\\borganization_id\\s*(=|in\\b)
			|\\([\\w\\s,.]*\\borganization_id\\b[\\w\\s,.]*\\)\\s*(=|in\\b)""",
			Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

	/** What an update writes, which is no condition. */
	private static final Pattern ASSIGNMENTS = Pattern.compile("\\bset\\b.*?(?=\\b(from|where)\\b|$)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern CHANGES_OR_READS_ROWS = Pattern
		.compile("\\s*(select|with|insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** Parts of the statements that may leave the organization, and why. */
	static final Map<String, String> ALLOWED = Map.of("from client_card where image is not null",
			"repair-data compares whole tables", "from client_card\nwhere (organization_id, id) > (?, ?)",
			"repair-data goes through all cards in portions",
			"where (organization_id, id) > (behind.key[1], behind.key[2])",
			"erase-again goes through all cards in portions", "change_old_phone(changes) collate \"C\", min(at)",
			"erase-again reads the phones of all organizations", "change_new_phone(changes) collate \"C\", min(at)",
			"erase-again reads the phones of all organizations", "from client_card cce1_0 where cce1_0.id=?",
			"Hibernate looks for a card that was not found before, which the repository then refuses as stale",
			"select exists (select from client_card)", "demonstration data want an empty database",
			"organization_id between ? + ? and ? + ?", "demonstration data are made for many organizations at once",
			"select distinct organization_id\nfrom (select organization_id from change where at <",
			"looks where old entries are before it removes those of each organization");

	private OrganizationGuard() {
	}

	/** Fails if the statement is one that the program may not send. */
	public static void check(String sql) {
		if (isViolation(sql)) {
			throw new AssertionError("A statement on a table by organization does not name the organization, locks rows"
					+ " of several, is on a local table, too, or joins it so that all of it is read: " + sql);
		}
	}

	static boolean isViolation(String sql) {
		return mixesGroups(sql) || locksSeveralOrganizations(sql) || readsWholeTable(sql)
				|| (leavesOrganization(sql) && ALLOWED.keySet().stream().noneMatch(sql::contains));
	}

	private static boolean mixesGroups(String sql) {
		return isOnTableByOrganization(sql) && LOCAL_TABLE.matcher(sql).find();
	}

	private static boolean locksSeveralOrganizations(String sql) {
		return isOnTableByOrganization(sql) && LOCK.matcher(sql).find() && !ONE_ORGANIZATION.matcher(sql).find();
	}

	private static boolean readsWholeTable(String sql) {
		Matcher table = TABLE_BY_ORGANIZATION.matcher(sql);
		return CHANGES_OR_READS_ROWS.matcher(sql).matches() && table.find()
				&& WHOLE_TABLE.matcher(sql.substring(0, table.start())).find();
	}

	static boolean leavesOrganization(String sql) {
		return isOnTableByOrganization(sql) && !ORGANIZATION.matcher(ASSIGNMENTS.matcher(sql).replaceAll("")).find();
	}

	private static String anyOf(TableGroup group) {
		return "(" + String.join("|", group.tables()) + ")";
	}

	static boolean isOnTableByOrganization(String sql) {
		return CHANGES_OR_READS_ROWS.matcher(sql).matches() && TABLE_BY_ORGANIZATION.matcher(sql).find();
	}

}
