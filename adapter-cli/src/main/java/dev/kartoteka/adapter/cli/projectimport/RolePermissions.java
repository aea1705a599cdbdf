package dev.kartoteka.adapter.cli.projectimport;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.adapter.cli.table.Source;
import dev.kartoteka.adapter.cli.table.Table;
import dev.kartoteka.domain.organization.Permission;

/**
 * The permissions of roles: codenames in the row of a role, or rows of a table between
 * roles and permissions. A codename that Kartoteka does not have is left out, with a line
 * in the log.
 */
public final class RolePermissions {

	private static final Logger log = LoggerFactory.getLogger(RolePermissions.class);

	private static final String ROLE = "role";

	private static final String PERMISSION = "permission";

	private static final String CODENAME = "codename";

	private static final Pattern WORD = Pattern.compile("\\w+");

	/** How Django names the permissions of a model. */
	private static final Pattern OF_DJANGO = Pattern.compile("(add|view|change|delete)_(\\w+)");

	private final Map<Long, Set<String>> codenames = new HashMap<>();

	private final Set<String> unknown = new HashSet<>();

	private RolePermissions() {
	}

	/**
	 * Reads the tables into memory.
	 * @param rolePermissions the table between roles and permissions; null if there is
	 * none
	 * @param permissions the table with the codenames; null if the other one has them
	 * @throws CommandFailure if the tables do not fit together
	 */
	public static RolePermissions in(Source source, @Nullable String rolePermissions, @Nullable String permissions) {
		RolePermissions all = new RolePermissions();
		if (rolePermissions != null) {
			all.read(source, rolePermissions, (permissions != null) ? codenames(source, permissions) : Map.of());
		}
		return all;
	}

	private static Map<Long, String> codenames(Source source, String permissions) {
		Map<Long, String> codenames = new HashMap<>();
		try (Table table = source.table(permissions)) {
			table.requireColumns("permissions", List.of(List.of("id"), List.of(CODENAME)));
			table.forEachRemaining((row) -> codenames.put(row.id(), row.text(CODENAME)));
		}
		return codenames;
	}

	private void read(Source source, String rolePermissions, Map<Long, String> codenamesById) {
		try (Table table = source.table(rolePermissions)) {
			table.requireColumns("role-permissions",
					List.of(List.of("role_id", ROLE), List.of(CODENAME, "permission_id", PERMISSION)));
			table.forEachRemaining((row) -> this.codenames.computeIfAbsent(row.reference(ROLE), (_) -> new HashSet<>())
				.add(codename(row, codenamesById)));
		}
	}

	private static String codename(Row row, Map<Long, String> codenamesById) {
		String codename = row.text(CODENAME);
		if (!codename.isBlank()) {
			return codename;
		}
		long id = row.reference(PERMISSION);
		return Optional.ofNullable(codenamesById.get(id))
			.orElseThrow(() -> new CommandFailure(
					"A role has permission %d, but there is no codename of it: name the table of permissions with --permissions=…."
						.formatted(id),
					null));
	}

	/**
	 * The permissions of a role.
	 * @param inRow codenames in the row of the role, however they are separated
	 */
	Set<Permission> of(long role, String inRow) {
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		WORD.matcher(inRow).results().map(MatchResult::group).forEach((codename) -> add(codename, permissions));
		this.codenames.getOrDefault(role, Set.of()).forEach((codename) -> add(codename, permissions));
		return permissions;
	}

	private void add(String codename, Set<Permission> permissions) {
		Optional<Permission> permission = Permission.named(translated(codename));
		permission.ifPresent(permissions::add);
		if (permission.isEmpty() && this.unknown.add(codename)) {
			log.warn("roles: the permission {} is left out; Kartoteka does not have it", codename);
		}
	}

	/** {@code add_clientcard} is {@code clientcard_create} here. */
	private static String translated(String codename) {
		String plain = codename.toLowerCase(Locale.ROOT);
		var ofDjango = OF_DJANGO.matcher(plain);
		if (!ofDjango.matches()) {
			return plain;
		}
		String verb = ofDjango.group(1).equals("add") ? "create" : ofDjango.group(1);
		return ofDjango.group(2).replace("_", "") + "_" + verb;
	}

}
