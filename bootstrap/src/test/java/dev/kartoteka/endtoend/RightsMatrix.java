package dev.kartoteka.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import static dev.kartoteka.endtoend.GuardedRoute.route;

/**
 * Every route, and who may use it. A request that passes the check of rights may still be
 * invalid in another way, so that it changes nothing.
 */
final class RightsMatrix {

	static final List<GuardedRoute> ROUTES = List.of(
			// Accounts
			route("GET", "/auth/users/", Rule.ACCOUNTS, 200), route("POST", "/auth/users/", Rule.EVERYBODY, 400),
			route("GET", "/auth/users/{id}/", Rule.OWNER_AND_STAFF, 200).of(RightsScene::memberWith).refusing(404),
			route("GET", "/auth/users/me/", Rule.ACCOUNTS, 200), route("PATCH", "/auth/users/me/", Rule.ACCOUNTS, 200),
			route("DELETE", "/auth/users/me/", Rule.ACCOUNTS, 400),
			route("GET", "/auth/users/me/export/", Rule.ACCOUNTS, 200),
			route("POST", "/auth/users/set_password/", Rule.ACCOUNTS, 400),
			route("POST", "/auth/users/{id}/deactivate/", Rule.STAFF_ONLY, 204).of(RightsScene::bystander),
			route("POST", "/auth/users/{id}/activate/", Rule.STAFF_ONLY, 204).of(RightsScene::bystander),
			route("DELETE", "/auth/users/{id}/", Rule.STAFF_ONLY, 400).of(RightsScene::bystander),
			route("POST", "/auth/users/{id}/appoint/", Rule.STAFF_ONLY, 400).of(RightsScene::bystander),
			route("POST", "/auth/users/{id}/dismiss/", Rule.STAFF_ONLY, 400).of(RightsScene::bystander),
			route("POST", "/auth/users/{id}/reset_password/", Rule.STAFF_ONLY, 204).of(RightsScene::bystander),
			route("POST", "/auth/users/{id}/resend_activation/", Rule.STAFF_ONLY, 409).of(RightsScene::bystander),
			route("GET", "/auth/users/{id}/sessions/", Rule.STAFF_ONLY, 200).of(RightsScene::bystander),
			route("DELETE", "/auth/users/{id}/sessions/", Rule.STAFF_ONLY, 204).of(RightsScene::bystander),
			route("DELETE", "/auth/users/{id}/sessions/{session}/", Rule.STAFF_ONLY, 204).of(RightsScene::bystander),
			route("POST", "/auth/users/activation/", Rule.EVERYBODY, 400),
			route("POST", "/auth/users/resend_activation/", Rule.EVERYBODY, 400),
			route("POST", "/auth/users/reset_password/", Rule.EVERYBODY, 400),
			route("POST", "/auth/users/reset_password_confirm/", Rule.EVERYBODY, 400),
			route("GET", "/api/v1/profile/", Rule.ACCOUNTS, 400),
			route("GET", "/api/v1/profile/id={id:text}/", Rule.OWNER_AND_STAFF, 200).of(RightsScene::memberWith),
			// Tokens and sessions
			route("POST", "/auth/jwt/create/", Rule.EVERYBODY, 400),
			route("POST", "/auth/jwt/refresh/", Rule.EVERYBODY, 400),
			route("POST", "/auth/jwt/verify/", Rule.EVERYBODY, 400),
			route("POST", "/auth/jwt/blacklist/", Rule.EVERYBODY, 400),
			route("GET", "/auth/sessions/", Rule.ACCOUNTS, 200), route("DELETE", "/auth/sessions/", Rule.ACCOUNTS, 204),
			route("DELETE", "/auth/sessions/{id}/", Rule.ACCOUNTS, 204).of((_) -> 999_999L),
			// Organizations
			route("POST", "/organizations/organization-lc/", Rule.ACCOUNTS, 400),
			route("GET", "/organizations/organization-lc/", Rule.ACCOUNTS, 200),
			route("GET", "/organizations/organization-rud/{id}/", Rule.INSIDERS_AND_STAFF, 200)
				.of(RightsScene::organization),
			route("PUT", "/organizations/organization-rud/{id}/", "organization_change", 200)
				.of(RightsScene::organization)
				.with("{\"name\":\"x\",\"description\":\"x\",\"address\":\"x\"}"),
			route("PATCH", "/organizations/organization-rud/{id}/", "organization_change", 200)
				.of(RightsScene::organization),
			route("DELETE", "/organizations/organization-rud/{id}/", "organization_delete", 409)
				.of(RightsScene::organization),
			route("POST", "/organizations/organization-transfer/{id}/", Rule.CREATOR, 400)
				.of(RightsScene::organization),
			route("POST", "/organizations/organization-transfer-accept/{id}/", Rule.OFFERED, 400)
				.of(RightsScene::organization),
			// Roles and members
			route("GET", "/organizations/perm-l/{organization}/", Rule.INSIDERS, 200),
			route("POST", "/organizations/role-c/", "role_create", 201)
				.with("{\"organization\":%s,\"name\":\"new\",\"permissions\":[]}"),
			route("GET", "/organizations/role-l/{organization}/", "role_view", 200),
			route("GET", "/organizations/role-r/{id}/{organization}/", "role_view", 200).of(RightsScene::role),
			route("PUT", "/organizations/role-ud/{id}/", "role_change", 200).of(RightsScene::role)
				.with("{\"name\":\"other\",\"permissions\":[]}"),
			route("PATCH", "/organizations/role-ud/{id}/", "role_change", 200).of(RightsScene::role),
			route("DELETE", "/organizations/role-ud/{id}/", "role_delete", 204).of(RightsScene::unusedRole),
			route("POST", "/organizations/member-c/", "member_create", 201).with(RightsScene::newMember),
			route("GET", "/organizations/member-l/{organization}/", "member_view", 200),
			route("GET", "/organizations/member-r/{id}/{organization}/", "member_view", 200).of(RightsScene::member),
			route("PUT", "/organizations/member-ud/{id}/", "member_change", 200).of(RightsScene::member)
				.with((scene) -> "{\"role\":%d}".formatted(scene.unusedRole())),
			route("PATCH", "/organizations/member-ud/{id}/", "member_change", 200).of(RightsScene::member),
			route("DELETE", "/organizations/member-ud/{id}/", "member_delete", 204).of(RightsScene::member),
			route("GET", "/organizations/invitation-l/", Rule.ACCOUNTS, 200),
			route("POST", "/organizations/member-accept/{id}/", Rule.INVITED, 204).of(RightsScene::invitation)
				.refusing(404),
			route("POST", "/organizations/invitation-c/", "member_create", 201).with(RightsScene::newEmailInvitation),
			route("POST", "/organizations/invitation-accept/", Rule.ACCOUNTS, 400),
			route("GET", "/organizations/invitation-sent-l/{organization}/", "member_view", 200),
			route("DELETE", "/organizations/invitation-ud/{id}/", "member_delete", 204)
				.of(RightsScene::emailInvitation),
			// Changes
			route("GET", "/organizations/change-l/{organization}/", Rule.CREATOR_AND_STAFF, 200),
			route("GET", "/auth/change-l/", Rule.STAFF_ONLY, 200),
			// Client cards
			route("POST", "/clients/client-card-c/", "clientcard_create", 400).with("{\"organization\":%s}"),
			route("GET", "/clients/client-card-l/{organization}/", "clientcard_view", 200),
			route("GET", "/clients/client-card-l/{organization}/p{phone:text}/", "clientcard_view", 200),
			route("GET", "/clients/client-card-l/{organization}/f{name:text}/", "clientcard_view", 200),
			route("GET", "/clients/client-card-r/{id}/{organization}/", "clientcard_view", 200).of(RightsScene::card),
			route("PUT", "/clients/client-card-ud/{id}/", "clientcard_change", 200).of(RightsScene::card)
				.with("{\"name\":\"Bob\",\"phone\":\"+79510000002\"}"),
			route("PATCH", "/clients/client-card-ud/{id}/", "clientcard_change", 200).of(RightsScene::card),
			route("DELETE", "/clients/client-card-ud/{id}/", "clientcard_delete", 204).of(RightsScene::card),
			route("POST", "/clients/client-card-import-c/", "clientcard_create", 400)
				.with("{\"organization\":%s,\"mode\":\"create\"}"),
			route("GET", "/clients/client-card-import-l/{organization}/", "clientcard_view", 200),
			route("GET", "/clients/client-card-import-r/{id}/{organization}/", "clientcard_view", 200)
				.of(RightsScene::cardImport),
			route("GET", "/clients/client-card-import-r/{id}/{organization}/errors/", "clientcard_view", 200)
				.of(RightsScene::cardImport),
			route("DELETE", "/clients/client-card-import-ud/{id}/", "clientcard_create", 204)
				.of(RightsScene::cardImport),
			// Clients
			route("POST", "/clients/auth/token/", Rule.EVERYBODY, 400),
			route("POST", "/clients/auth/code/", Rule.EVERYBODY, 400),
			route("POST", "/clients/auth/password/", Rule.EVERYBODY, 400),
			route("POST", "/clients/auth/confirm/", Rule.CLIENTS, 400),
			route("POST", "/clients/auth/logout/", Rule.CLIENTS, 204),
			route("GET", "/clients/auth/sessions/", Rule.CLIENTS, 200),
			route("DELETE", "/clients/auth/sessions/", Rule.CLIENTS, 204),
			route("DELETE", "/clients/auth/sessions/{id}/", Rule.CLIENTS, 204).of((_) -> 999_999L),
			route("GET", "/clients/client-u/{id}/", Rule.CLIENT_OF_THE_RECORD, 200).of(RightsScene::client),
			route("PUT", "/clients/client-u/{id}/", Rule.CLIENT_OF_THE_RECORD, 400).of(RightsScene::client),
			route("PATCH", "/clients/client-u/{id}/", Rule.CLIENT_OF_THE_RECORD, 200).of(RightsScene::client),
			route("DELETE", "/clients/client-u/{id}/", Rule.CLIENT_OF_THE_RECORD, 400).of(RightsScene::client),
			route("GET", "/clients/client-u/{id}/export/", Rule.CLIENT_OF_THE_RECORD, 200).of(RightsScene::client),
			route("POST", "/clients/person-export/", Rule.STAFF_ONLY, 400),
			route("POST", "/clients/person-erase/", Rule.STAFF_ONLY, 400),
			// City guide
			route("GET", "/api/v1/districts/", Rule.EVERYBODY, 200),
			route("POST", "/api/v1/district_create/", Rule.ACCOUNTS, 400),
			route("GET", "/api/v1/places/", Rule.EVERYBODY, 400),
			route("POST", "/api/v1/place_create/", Rule.ACCOUNTS, 400),
			route("POST", "/api/v1/place_image_create/", Rule.ACCOUNTS, 400),
			route("PUT", "/api/v1/district_ud/{id}/", Rule.STAFF_ONLY, 400).of(RightsScene::district),
			route("PATCH", "/api/v1/district_ud/{id}/", Rule.STAFF_ONLY, 200).of(RightsScene::district),
			route("DELETE", "/api/v1/district_ud/{id}/", Rule.STAFF_ONLY, 204).of(RightsScene::district),
			route("PUT", "/api/v1/place_ud/{id}/", Rule.STAFF_ONLY, 400).of(RightsScene::place),
			route("PATCH", "/api/v1/place_ud/{id}/", Rule.STAFF_ONLY, 200).of(RightsScene::place),
			route("DELETE", "/api/v1/place_ud/{id}/", Rule.STAFF_ONLY, 204).of(RightsScene::place),
			route("DELETE", "/api/v1/place_image_ud/{id}/", Rule.STAFF_ONLY, 204).of(RightsScene::placeImage),
			route("GET", "/media/{name:text}/", Rule.EVERYBODY, 404),
			// Description
			route("GET", "/api/schema/", Rule.EVERYBODY, 200),
			route("GET", "/api/schema/swagger-ui/", Rule.EVERYBODY, 200),
			route("GET", "/api/schema/swagger-ui/{file:text}/", Rule.EVERYBODY, 200));

	private RightsMatrix() {
	}

	/** Returns the text of {@code docs/rights.md}. */
	static String page() {
		List<String> lines = new ArrayList<>(List.of("# Rights", "",
				"Who gets which status on which route. This page is made from `RightsMatrix` in the end-to-end tests,"
						+ " where `RightsMatrixTest` tries every cell against the running program; don't edit it here."
						+ " To make it anew: `mvn verify -pl bootstrap -am -Dtest=RightsMatrixTest"
						+ " -Dsurefire.failIfNoSpecifiedTests=false -Dkartoteka.write-docs=true`.",
				"",
				"401 and 403 are refusals; 404 on `/auth/users/{id}/` and `/organizations/member-accept/{id}/` keeps accounts"
						+ " and invitations from being probed. A member can also remove their own membership, which leaves the"
						+ " organization or declines the invitation. Where a request"
						+ " is let in, the number is what the test's request gets: 400 is an empty body, looked at only"
						+ " after the rights, and 409 an organization that still has cards, or an account whose address is confirmed."
						+ " Staff can offer an organization while its creator's account is not active."
						+ " *Open routes* don't ask for a" + " session, so one that has ended gets what everyone gets.",
				"",
				"One place decides: `OrganizationAccess` in the domain, which the persistence adapter fills with"
						+ " session, account, membership and role by one statement. The creator holds every permission"
						+ " until a member accepts the organization; no member grants a permission, or takes one away, without holding it.",
				"",
				"| Route | Lets in | " + Arrays.stream(Visitor.values()).map(Visitor::title).collect(columns()) + " |",
				"|--|--|" + "--|".repeat(Visitor.values().length)));
		ROUTES.forEach((route) -> lines.add(line(route)));
		return String.join("\n", lines) + "\n" + ConsoleRights.section();
	}

	private static String line(GuardedRoute route) {
		String welcome = (route.permission() == null) ? route.rule().title()
				: route.rule().title() + " `" + route.permission() + "`";
		return "| `%s` | %s | %s |".formatted(route, welcome,
				Arrays.stream(Visitor.values())
					.map((visitor) -> String.valueOf(route.statusFor(visitor)))
					.collect(columns()));
	}

	private static Collector<CharSequence, ?, String> columns() {
		return Collectors.joining(" | ");
	}

}
