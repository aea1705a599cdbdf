package dev.kartoteka.adapter.cli.django;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.cli.django.DjangoTables.Kind;
import dev.kartoteka.adapter.cli.shared.CommandFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DjangoTablesTest {

	@Test
	void findsTheTablesOfOneApp() {
		assertThat(find("auth_group", "auth_group_permissions", "auth_permission", "crm_client",
				"crm_client_organization", "crm_clientcard", "crm_district", "crm_member", "crm_organization",
				"crm_place", "crm_placeimage", "crm_role", "crm_role_permissions", "crm_session", "crm_user",
				"crm_user_groups", "crm_user_user_permissions", "django_session"))
			.isEqualTo(Map.ofEntries(Map.entry(Kind.PERMISSIONS, "auth_permission"),
					Map.entry(Kind.CLIENTS, "crm_client"), Map.entry(Kind.LINKS, "crm_client_organization"),
					Map.entry(Kind.CARDS, "crm_clientcard"), Map.entry(Kind.DISTRICTS, "crm_district"),
					Map.entry(Kind.MEMBERS, "crm_member"), Map.entry(Kind.ORGANIZATIONS, "crm_organization"),
					Map.entry(Kind.PLACES, "crm_place"), Map.entry(Kind.PLACE_IMAGES, "crm_placeimage"),
					Map.entry(Kind.ROLES, "crm_role"), Map.entry(Kind.ROLE_PERMISSIONS, "crm_role_permissions"),
					Map.entry(Kind.USERS, "crm_user")));
	}

	@Test
	void findsTheTablesOfSeveralAppsAndFilesNamedAsTheOptions() {
		assertThat(find("auth_user", "clients_client", "clients_client_card", "organizations_organization",
				"role-permissions", "place-images"))
			.isEqualTo(Map.of(Kind.USERS, "auth_user", Kind.CLIENTS, "clients_client", Kind.CARDS,
					"clients_client_card", Kind.ORGANIZATIONS, "organizations_organization", Kind.ROLE_PERMISSIONS,
					"role-permissions", Kind.PLACE_IMAGES, "place-images"));
	}

	@Test
	void prefersTheTableOfTheProjectToDjangos() {
		assertThat(find("auth_permission", "organizations_permission"))
			.isEqualTo(Map.of(Kind.PERMISSIONS, "organizations_permission"));
	}

	@Test
	void refusesToGuess() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> find("city_place", "old_place"))
			.withMessage(
					"Several tables could be the places: city_place, old_place. Name the right one with --places=….");
		assertThat(DjangoTables.in(Map.of("city_place", "city_place", "old_place", "old_place"), Set.of(Kind.PLACES)))
			.isEmpty();
	}

	private static Map<Kind, String> find(String... names) {
		return DjangoTables.in(Stream.of(names).collect(Collectors.toMap(Function.identity(), Function.identity())),
				Set.of());
	}

}
