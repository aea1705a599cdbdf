package dev.kartoteka.adapter.persistence.organization;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.organization.Permission;

/**
 * Permissions in the database: their codenames, in the order of the enum. An unknown
 * codename, written by a newer version, grants nothing.
 */
public final class PermissionsColumn {

	private PermissionsColumn() {
	}

	/** Returns an empty set if the column is null. */
	public static Set<Permission> read(Row row) throws SQLException {
		return permissions(row.texts());
	}

	public static Set<Permission> permissions(Collection<String> codenames) {
		return codenames.stream()
			.map(Permission::named)
			.flatMap(Optional::stream)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
	}

	public static String[] codenames(Set<Permission> permissions) {
		return Arrays.stream(Permission.values())
			.filter(permissions::contains)
			.map(Permission::codename)
			.toArray(String[]::new);
	}

}
