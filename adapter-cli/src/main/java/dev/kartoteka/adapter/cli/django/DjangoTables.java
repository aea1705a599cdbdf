package dev.kartoteka.adapter.cli.django;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * Finds the tables of a project that names its models as the documents do. Django's name
 * of a table is the label of the app, an underscore, and the name of the model in lower
 * case. A file may also have the name of the option.
 */
final class DjangoTables {

	private static final String OF_DJANGO = "auth_";

	private DjangoTables() {
	}

	/**
	 * Finds tables by their names.
	 * @param available what to open, by the name
	 * @param known kinds that are not looked for
	 * @return what to open, for each kind that was found
	 * @throws CommandFailure if several tables could be meant
	 */
	static Map<Kind, String> in(Map<String, String> available, Set<Kind> known) {
		Map<Kind, List<String>> candidates = new EnumMap<>(Kind.class);
		available.keySet()
			.forEach((name) -> kindOf(name).filter((kind) -> !known.contains(kind))
				.ifPresent((kind) -> candidates.computeIfAbsent(kind, (_) -> new ArrayList<>()).add(name)));
		Map<Kind, String> found = new EnumMap<>(Kind.class);
		candidates.forEach((kind, names) -> found.put(kind, Objects.requireNonNull(available.get(only(kind, names)))));
		return found;
	}

	/** The longest name of a model counts: crm_client_organization is no organization. */
	private static Optional<Kind> kindOf(String table) {
		return Stream.of(Kind.values())
			.filter((kind) -> kind.match(table) > 0)
			.max(Comparator.comparingInt((kind) -> kind.match(table)));
	}

	/** Django's own table counts only if the project has none. */
	private static String only(Kind kind, List<String> names) {
		List<String> own = names.stream().filter((name) -> !name.startsWith(OF_DJANGO)).toList();
		List<String> left = own.isEmpty() ? names : own;
		if (left.size() > 1) {
			throw new CommandFailure("Several tables could be the %s: %s. Name the right one with --%s=…."
				.formatted(kind.option(), String.join(", ", left), kind.option()), null);
		}
		return left.getFirst();
	}

	/** What a table can be. */
	enum Kind {

		/** Users. */
		USERS("users", "user|customuser"),

		/** Organizations. */
		ORGANIZATIONS("organizations", "organization"),

		/** Permissions with their codenames. */
		PERMISSIONS("permissions", "permission"),

		/** Roles. */
		ROLES("roles", "role"),

		/** The permissions of roles. */
		ROLE_PERMISSIONS("role-permissions", "role_permissions"),

		/** Members. */
		MEMBERS("members", "member"),

		/** Clients. */
		CLIENTS("clients", "client"),

		/** Client cards. */
		CARDS("cards", "clientcard|client_card"),

		/** Links between clients and organizations. */
		LINKS("links", "client_organization"),

		/** Districts. */
		DISTRICTS("districts", "district"),

		/** Places. */
		PLACES("places", "place"),

		/** Pictures of places. */
		PLACE_IMAGES("place-images", "placeimage|place_image");

		private final String option;

		private final Pattern table;

		Kind(String option, String models) {
			this.option = option;
			this.table = Pattern.compile("(?:.*_)?(" + models + ")");
		}

		/** The name of the option, without dashes. */
		String option() {
			return this.option;
		}

		/** The length of what the table has in common with the kind; 0 for nothing. */
		private int match(String name) {
			if (name.equals(this.option)) {
				return name.length();
			}
			Matcher matcher = this.table.matcher(name);
			return matcher.matches() ? matcher.group(1).length() : 0;
		}

	}

}
