package dev.kartoteka.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.kartoteka.endtoend.GuardedRoute.route;

/**
 * Every page of the console, and who may use it. Forms are submitted empty, so that they
 * change nothing where they need input.
 */
final class ConsoleRights {

	private static final String START = "/console/";

	private static final String ORGANIZATION = "/console/organizations/{organization}/";

	private static final String ACCOUNT = "/console/accounts/{account}/";

	private static final String CLIENT = "/console/client/";

	private static final String GUIDE = "/console/guide/";

	private static final String DISTRICT = GUIDE + "districts/{district}/";

	private static final String PLACE = GUIDE + "places/{place}/";

	static final List<GuardedRoute> PAGES = List.of(
			// Signing in
			route("GET", "/console/sign-in/", Rule.EVERYBODY, 200),
			route("POST", "/console/sign-in/", Rule.EVERYBODY, 422),
			route("POST", "/console/sign-out/", Rule.ACCOUNTS, 303),
			route("POST", "/console/language/", Rule.EVERYBODY, 303),
			// The own record of a client; nothing is known in the session of the scene
			// but what its card says
			route("GET", CLIENT + "sign-in/", Rule.EVERYBODY, 200),
			route("POST", CLIENT + "sign-in/", Rule.EVERYBODY, 422),
			route("POST", CLIENT + "sign-out/", Rule.CLIENTS, 303),
			route("GET", CLIENT + "forgotten/", Rule.EVERYBODY, 200),
			route("POST", CLIENT + "forgotten/", Rule.EVERYBODY, 422),
			route("GET", CLIENT + "new-password/", Rule.EVERYBODY, 200),
			route("POST", CLIENT + "new-password/", Rule.EVERYBODY, 422), route("GET", CLIENT, Rule.CLIENTS, 200),
			route("POST", CLIENT, Rule.CLIENTS, 422), route("GET", CLIENT + "password/", Rule.CLIENTS, 200),
			route("POST", CLIENT + "password/", Rule.CLIENTS, 422),
			route("GET", CLIENT + "confirm/", Rule.CLIENTS, 200), route("POST", CLIENT + "confirm/", Rule.CLIENTS, 422),
			route("GET", CLIENT + "sessions/", Rule.CLIENTS, 200),
			route("POST", CLIENT + "sessions/", Rule.CLIENTS, 303),
			route("POST", CLIENT + "sessions/{session}/end/", Rule.CLIENTS, 303),
			route("GET", CLIENT + "export/", Rule.CLIENTS, 200), route("GET", CLIENT + "close/", Rule.CLIENTS, 200),
			route("POST", CLIENT + "close/", Rule.CLIENTS, 422),
			// Letters and registration
			route("GET", "/console/register/", Rule.EVERYBODY, 200),
			route("POST", "/console/register/", Rule.EVERYBODY, 422),
			route("GET", "/console/forgotten/", Rule.EVERYBODY, 200),
			route("POST", "/console/forgotten/", Rule.EVERYBODY, 422),
			route("GET", "/console/activation/", Rule.EVERYBODY, 200),
			route("POST", "/console/activation/", Rule.EVERYBODY, 422),
			route("GET", "/console/activate/{uid:text}/{token:text}", Rule.EVERYBODY, 200),
			route("POST", "/console/activate/{uid:text}/{token:text}", Rule.EVERYBODY, 422),
			route("GET", "/console/password/reset/confirm/{uid:text}/{token:text}", Rule.EVERYBODY, 200),
			route("POST", "/console/password/reset/confirm/{uid:text}/{token:text}", Rule.EVERYBODY, 422),
			route("GET", "/console/invitation/{token:text}", Rule.EVERYBODY, 200),
			route("POST", "/console/invitation/{token:text}", Rule.ACCOUNTS, 422),
			// The own account
			route("GET", "/console/account/", Rule.ACCOUNTS, 200),
			route("POST", "/console/account/", Rule.ACCOUNTS, 422),
			route("GET", "/console/account/password/", Rule.ACCOUNTS, 200),
			route("POST", "/console/account/password/", Rule.ACCOUNTS, 422),
			route("GET", "/console/account/sessions/", Rule.ACCOUNTS, 200),
			route("POST", "/console/account/sessions/", Rule.ACCOUNTS, 303),
			route("POST", "/console/account/sessions/{session}/end/", Rule.ACCOUNTS, 303),
			route("GET", "/console/account/export/", Rule.ACCOUNTS, 200),
			route("GET", "/console/account/close/", Rule.ACCOUNTS, 200),
			route("POST", "/console/account/close/", Rule.ACCOUNTS, 422),
			// Organizations
			route("GET", START, Rule.ACCOUNTS, 200), route("GET", "/console/organizations/new/", Rule.ACCOUNTS, 200),
			route("POST", "/console/organizations/new/", Rule.ACCOUNTS, 422),
			route("GET", "/console/organizations/{id}/", Rule.INSIDERS_AND_STAFF, 303).of(RightsScene::organization),
			route("POST", "/console/invitations/{id}/accept/", Rule.INVITED, 303).of(RightsScene::invitation)
				.refusing(404),
			route("POST", "/console/invitations/{id}/decline/", Rule.INVITED, 303).of(RightsScene::invitation)
				.refusing(404),
			route("GET", ORGANIZATION + "settings/", Rule.INSIDERS_AND_STAFF, 200),
			route("POST", ORGANIZATION + "settings/", "organization_change", 422),
			route("GET", ORGANIZATION + "settings/delete/", "organization_delete", 200),
			route("POST", ORGANIZATION + "settings/delete/", "organization_delete", 409),
			route("GET", ORGANIZATION + "settings/transfer/", Rule.CREATOR_AND_STAFF, 200),
			route("POST", ORGANIZATION + "settings/transfer/", Rule.CREATOR, 422),
			route("GET", ORGANIZATION + "settings/accept/", Rule.OFFERED, 200),
			route("POST", ORGANIZATION + "settings/accept/", Rule.OFFERED, 422),
			route("GET", ORGANIZATION + "changes/", Rule.CREATOR_AND_STAFF, 200),
			// Client cards; to edit one needs to see it too
			route("GET", ORGANIZATION + "cards/", "clientcard_view", 200),
			route("POST", ORGANIZATION + "cards/columns/", "clientcard_view", 303),
			route("GET", ORGANIZATION + "cards/export/", "clientcard_view", 200),
			route("GET", ORGANIZATION + "cards/discard/", "clientcard_delete", 303),
			route("POST", ORGANIZATION + "cards/discard/", "clientcard_delete", 303),
			route("GET", ORGANIZATION + "cards/{card}/changes/", Rule.CREATOR_AND_STAFF, 200).of(RightsScene::card),
			route("GET", ORGANIZATION + "cards/new/", "clientcard_create", 200),
			route("POST", ORGANIZATION + "cards/new/", "clientcard_create", 422),
			route("GET", ORGANIZATION + "cards/{card}/", "clientcard_view", 200).of(RightsScene::card),
			route("GET", ORGANIZATION + "cards/{card}/edit/", Rule.CREATOR, 200).of(RightsScene::card),
			route("POST", ORGANIZATION + "cards/{card}/edit/", "clientcard_change", 422).of(RightsScene::card),
			route("GET", ORGANIZATION + "cards/{card}/discard/", Rule.CREATOR, 200).of(RightsScene::card),
			route("POST", ORGANIZATION + "cards/{card}/discard/", "clientcard_delete", 303).of(RightsScene::card),
			// Imports; the file is missing
			route("GET", ORGANIZATION + "imports/", "clientcard_view", 200),
			route("GET", ORGANIZATION + "imports/new/", "clientcard_create", 200),
			route("POST", ORGANIZATION + "imports/new/", "clientcard_create", 422),
			route("GET", ORGANIZATION + "imports/{import}/", "clientcard_view", 200).of(RightsScene::cardImport),
			route("GET", ORGANIZATION + "imports/{import}/mistakes/", "clientcard_view", 200)
				.of(RightsScene::cardImport),
			route("POST", ORGANIZATION + "imports/{import}/cancel/", "clientcard_create", 303)
				.of(RightsScene::cardImport),
			// Members and roles; to change a member one needs to see it too
			route("GET", ORGANIZATION + "members/", "member_view", 200),
			route("GET", ORGANIZATION + "members/new/", "member_create", 200),
			route("POST", ORGANIZATION + "members/new/", "member_create", 422),
			route("GET", ORGANIZATION + "members/{member}/", "member_view", 200).of(RightsScene::member),
			route("POST", ORGANIZATION + "members/{member}/", Rule.CREATOR, 422).of(RightsScene::member),
			route("POST", ORGANIZATION + "members/{member}/remove/", "member_delete", 303).of(RightsScene::member),
			route("POST", ORGANIZATION + "members/letters/{invitation}/withdraw/", "member_delete", 303)
				.of(RightsScene::emailInvitation),
			route("GET", ORGANIZATION + "roles/", "role_view", 200),
			route("GET", ORGANIZATION + "roles/new/", "role_create", 200),
			route("POST", ORGANIZATION + "roles/new/", "role_create", 422),
			route("GET", ORGANIZATION + "roles/{role}/", "role_view", 200).of(RightsScene::role),
			route("POST", ORGANIZATION + "roles/{role}/", "role_change", 422).of(RightsScene::role),
			route("POST", ORGANIZATION + "roles/{role}/delete/", "role_delete", 303).of(RightsScene::unusedRole),
			// Staff
			route("GET", "/console/accounts/", Rule.STAFF_ONLY, 200),
			route("GET", "/console/accounts/activate/", Rule.STAFF_ONLY, 200),
			route("POST", "/console/accounts/activate/", Rule.STAFF_ONLY, 422),
			route("GET", "/console/accounts/deactivate/", Rule.STAFF_ONLY, 200),
			route("POST", "/console/accounts/deactivate/", Rule.STAFF_ONLY, 422),
			route("GET", ACCOUNT, Rule.STAFF_ONLY, 200).of(RightsScene::bystander),
			route("POST", ACCOUNT + "deactivate/", Rule.STAFF_ONLY, 303).of(RightsScene::bystander),
			route("POST", ACCOUNT + "activate/", Rule.STAFF_ONLY, 303).of(RightsScene::bystander),
			route("POST", ACCOUNT + "send-reset/", Rule.STAFF_ONLY, 303).of(RightsScene::bystander),
			route("POST", ACCOUNT + "send-activation/", Rule.STAFF_ONLY, 409).of(RightsScene::bystander),
			route("POST", ACCOUNT + "end-sessions/", Rule.STAFF_ONLY, 303).of(RightsScene::bystander),
			route("POST", ACCOUNT + "appoint/", Rule.STAFF_ONLY, 422).of(RightsScene::bystander),
			route("POST", ACCOUNT + "dismiss/", Rule.STAFF_ONLY, 422).of(RightsScene::bystander),
			route("GET", "/console/changes/", Rule.STAFF_ONLY, 200),
			// Operations; there is no such message
			route("GET", "/console/operations/", Rule.STAFF_ONLY, 200),
			route("POST", "/console/operations/emails/{message}/send/", Rule.STAFF_ONLY, 404).of((_) -> 999_999L),
			route("POST", "/console/operations/texts/{message}/send/", Rule.STAFF_ONLY, 404).of((_) -> 999_999L),
			// The data of a person
			route("GET", "/console/person/", Rule.STAFF_ONLY, 200),
			route("GET", "/console/person/export/", Rule.STAFF_ONLY, 200),
			route("POST", "/console/person/export/", Rule.STAFF_ONLY, 422),
			route("GET", "/console/person/count/", Rule.STAFF_ONLY, 200),
			route("POST", "/console/person/count/", Rule.STAFF_ONLY, 422),
			route("GET", "/console/person/erase/", Rule.STAFF_ONLY, 200),
			route("POST", "/console/person/erase/", Rule.STAFF_ONLY, 422),
			// The city guide
			route("GET", GUIDE, Rule.STAFF_ONLY, 200), route("GET", GUIDE + "districts/new/", Rule.STAFF_ONLY, 200),
			route("POST", GUIDE + "districts/new/", Rule.STAFF_ONLY, 422),
			route("GET", DISTRICT, Rule.STAFF_ONLY, 200).of(RightsScene::district),
			route("GET", DISTRICT + "edit/", Rule.STAFF_ONLY, 200).of(RightsScene::district),
			route("POST", DISTRICT + "edit/", Rule.STAFF_ONLY, 422).of(RightsScene::district),
			route("GET", DISTRICT + "remove/", Rule.STAFF_ONLY, 200).of(RightsScene::district),
			route("POST", DISTRICT + "remove/", Rule.STAFF_ONLY, 303).of(RightsScene::district),
			route("GET", DISTRICT + "places/new/", Rule.STAFF_ONLY, 200).of(RightsScene::district),
			route("POST", DISTRICT + "places/new/", Rule.STAFF_ONLY, 422).of(RightsScene::district),
			route("GET", PLACE, Rule.STAFF_ONLY, 200).of(RightsScene::place),
			route("POST", PLACE, Rule.STAFF_ONLY, 422).of(RightsScene::place),
			route("POST", PLACE + "images/", Rule.STAFF_ONLY, 422).of(RightsScene::place),
			route("GET", PLACE + "remove/", Rule.STAFF_ONLY, 200).of(RightsScene::place),
			route("POST", PLACE + "remove/", Rule.STAFF_ONLY, 303).of(RightsScene::place),
			route("POST", GUIDE + "images/{image}/remove/", Rule.STAFF_ONLY, 303).of(RightsScene::placeImage),
			// There is no archive of tiles
			route("GET", GUIDE + "tiles/{archive:text}/{zoom:text}/{x:text}/{y:text}", Rule.STAFF_ONLY, 404));

	private ConsoleRights() {
	}

	/**
	 * Returns the status for a visitor. Without a session, a page leads to the log-in
	 * (303), and a form is kept there (401).
	 */
	static int statusFor(Visitor visitor, GuardedRoute route) {
		if (route.rule() == Rule.EVERYBODY) {
			return route.status();
		}
		boolean signedIn = (route.rule() == Rule.CLIENTS) ? visitor == Visitor.CLIENT : isSignedIn(visitor);
		if (!signedIn) {
			return route.method().equals("GET") ? 303 : 401;
		}
		return route.statusFor(visitor);
	}

	/** Whether the visitor has a session of an account. */
	static boolean isSignedIn(Visitor visitor) {
		return switch (visitor) {
			case ANONYMOUS, CLIENT, INACTIVE, ENDED_SESSION -> false;
			default -> true;
		};
	}

	/** Returns the path with ids of the scene. */
	static String pathIn(GuardedRoute route, RightsScene scene) {
		return route.path()
			.replace("{organization}", Long.toString(scene.organization()))
			.replace("{session}", "999999")
			.replaceAll("\\{\\w+:text}", "MTI")
			.replaceAll("\\{\\w+}", Long.toString(route.id().apply(scene)));
	}

	/** Returns the section of {@code docs/rights.md}. */
	static String section() {
		List<String> lines = new ArrayList<>(List.of("", "## Console", "",
				"The same for the pages of the [console](console.md), tried by `ConsoleRightsTest`."
						+ " Forms are submitted empty: 422 is a form that was let in and lacks input, 303 one that was carried out,"
						+ " or for visitors without a session the way to the log-in; 401 keeps what was typed there.",
				"", "| Page | Lets in | " + columns(Visitor::title) + " |",
				"|--|--|" + "--|".repeat(Visitor.values().length)));
		for (GuardedRoute route : PAGES) {
			String welcome = (route.permission() == null) ? route.rule().title()
					: route.rule().title() + " `" + route.permission() + "`";
			lines.add("| `%s` | %s | %s |".formatted(route, welcome,
					columns((visitor) -> Integer.toString(statusFor(visitor, route)))));
		}
		return String.join("\n", lines) + "\n";
	}

	private static String columns(Function<Visitor, String> content) {
		return Arrays.stream(Visitor.values()).map(content).collect(Collectors.joining(" | "));
	}

}
