package dev.kartoteka.adapter.web.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class MemberRoutesTest extends WebTest {

	@Autowired
	private InviteMember inviteMember;

	@Autowired
	private AcceptInvitation acceptInvitation;

	@Autowired
	private RemoveMember removeMember;

	@Autowired
	private MembershipQueries membershipQueries;

	@Autowired
	private ChangeMember changeMember;

	private static final OrganizationId ORGANIZATION = new OrganizationId(1);

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final String NEW = "/organizations/member-c/";

	private static final String CHANGED = "/organizations/member-ud/4/";

	private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

	private static final String ENTRY = "{\"id\":4,\"organization\":1,\"role\":2,\"user\":3,\"accepted_at\":null}";

	private static final String WHOLE = """
			{"id":4,"organization":1,"role":{"id":2,"name":"R","permissions":[{"id":3,"name":"Can view role",\
			"codename":"role_view"}]},"user":{"id":3,"surname":"","name":"","second_name":"","address":"",\
			"email":"a@b.co","phone":null,"image":"http://localhost/media/a.png","confirmed_email":true,\
			"confirmed_phone":false,"created_at":"2026-01-02T03:04:05.000006Z",\
			"updated_at":"2026-01-02T03:04:05.000006Z"},"accepted_at":"2026-01-02T03:04:05.000006Z"}""";

	@BeforeEach
	void doAsAsked() {
		Member.Snapshot member = new Member.Snapshot(new MemberId(4), ORGANIZATION, new AccountId(3), new RoleId(2),
				new AccountId(9), THEN, null, new Version(0));
		MemberView view = new MemberView(4, 1, new RoleView(2, 1, "R", new TreeSet<>(List.of(Permission.ROLE_VIEW)), 0),
				3, new AccountView(3, "", "", "", "", "a@b.co", null, "a.png", true, false, THEN, THEN), THEN);
		given(this.inviteMember.invite(any())).willAnswer((call) -> {
			InviteMember.Command command = call.getArgument(0);
			command.draft().accept();
			return member;
		});
		given(this.changeMember.change(any())).willAnswer((call) -> {
			ChangeMember.Command command = call.getArgument(0);
			command.role().accept();
			return member;
		});
		given(this.membershipQueries.members(USER, ORGANIZATION)).willReturn(new SingletonListing<>(view));
		given(this.membershipQueries.member(USER, new MemberId(4), ORGANIZATION)).willReturn(view);
	}

	@Test
	void admits() {
		Reply reply = user().post(NEW, "{\"organization\":1,\"role\":\"2\",\"user\":3}");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body()).isEqualTo(ENTRY);
		ArgumentCaptor<InviteMember.Command> command = ArgumentCaptor.captor();
		verify(this.inviteMember).invite(command.capture());
		assertThat(command.getValue().caller()).isEqualTo(USER);
		assertThat(command.getValue().organization()).contains(ORGANIZATION);
		assertThat(command.getValue().draft().accept())
			.isEqualTo(new InviteMember.Draft(new RoleId(2), new AccountReference.ById(new AccountId(3))));
	}

	@ParameterizedTest
	@CsvSource({ "3,3", "' 3 ',3", "x,", "+79990000000,", "3@example.org,", "3x," })
	void takesTheUserByIdOrByUsername(String user, @Nullable Long id) {
		user().post(NEW, "{\"organization\":1,\"role\":2,\"user\":\"%s\"}".formatted(user));
		ArgumentCaptor<InviteMember.Command> command = ArgumentCaptor.captor();
		verify(this.inviteMember).invite(command.capture());
		assertThat(command.getValue().draft().accept().account()).isEqualTo((id != null)
				? new AccountReference.ById(new AccountId(id)) : new AccountReference.ByUsername(new Username(user)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', value = {
			"{} | {\"organization\":[\"This field is required.\"],\"role\":[\"This field is required.\"],"
					+ "\"user\":[\"This field is required.\"]}",
			"{\"organization\":1,\"role\":\"x\",\"user\":true} | {\"role\":[\"Incorrect type. Expected pk value, received "
					+ "str.\"],\"user\":[\"Incorrect type. Expected pk value, received bool.\"]}",
			"{\"organization\":1,\"role\":\"\",\"user\":0} | {\"role\":[\"This field may not be null.\"],"
					+ "\"user\":[\"Invalid pk \\\"0\\\" - object does not exist.\"]}",
			"{\"organization\":1,\"role\":1,\"user\":\"a\\u0000\"} | {\"user\":[\"Null characters are not allowed.\"]}",
			"{\"organization\":1,\"role\":1,\"user\":-5} | {\"user\":[\"Invalid pk \\\"-5\\\" - object does not exist.\"]}" })
	void asksForWhatAMemberNeeds(String body, String response) {
		Reply reply = user().post(NEW, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo(response);
	}

	@Test
	void findsWordsForWhatTheBusinessRefuses() {
		willThrow(InvalidInput.of("role", new Violation.NoSuchObject(999))).given(this.inviteMember).invite(any());
		assertThat(user().post(NEW, "{}").body())
			.isEqualTo("{\"role\":[\"Invalid pk \\\"999\\\" - object does not exist.\"]}");
		willThrow(InvalidInput.of("user", new Violation.NoSuchName("username", "x"))).given(this.inviteMember)
			.invite(any());
		assertThat(user().post(NEW, "{}").body()).isEqualTo("{\"user\":[\"Object with username=x does not exist.\"]}");
		willThrow(InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of("organization", "user"))))
			.given(this.inviteMember)
			.invite(any());
		Reply reply = user().post(NEW, "{}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body())
			.isEqualTo("{\"non_field_errors\":[\"The fields organization, user must make a unique set.\"]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "[]", "{}", "{\"organization\":1}" })
	void looksAtRightsBeforeInput(String body) {
		Forbidden refusal = new Forbidden("The caller lacks the permission.");
		willThrow(refusal).given(this.inviteMember).invite(any());
		willThrow(refusal).given(this.changeMember).change(any());
		assertThat(user().post(NEW, body).body()).isEqualTo(FORBIDDEN);
		assertThat(user().put(CHANGED, body).body()).isEqualTo(FORBIDDEN);
		assertThat(user().patch(CHANGED, body).body()).isEqualTo(FORBIDDEN);
		willThrow(refusal).given(this.removeMember).remove(any());
		assertThat(user().with("Content-Type: application/json").send("DELETE", CHANGED, body).body())
			.isEqualTo(FORBIDDEN);
	}

	@Test
	void listsAndShows() {
		assertThat(user().get("/organizations/member-l/1/").body()).isEqualTo("[" + WHOLE + "]");
		assertThat(user().get("/organizations/member-l/1/?cursor=").body())
			.isEqualTo("{\"next\":null,\"previous\":null,\"results\":[" + WHOLE + "]}");
		assertThat(user().get("/organizations/member-r/4/1/").body()).isEqualTo(WHOLE);
		given(this.membershipQueries.member(USER, new MemberId(4), ORGANIZATION))
			.willThrow(new NotFound("No such member."));
		assertThat(user().get("/organizations/member-r/4/1/").status()).isEqualTo(404);
	}

	@Test
	void showsTheIdOfAnInvitedAccountOnly() {
		given(this.membershipQueries.member(USER, new MemberId(4), ORGANIZATION))
			.willReturn(new MemberView(4, 1, new RoleView(2, 1, "R", new TreeSet<>(), 0), 3, null, null));
		assertThat(user().get("/organizations/member-r/4/1/").body()).isEqualTo("""
				{"id":4,"organization":1,"role":{"id":2,"name":"R","permissions":[]},"user":{"id":3,"surname":"",\
				"name":"","second_name":"","address":"","email":"","phone":null,"image":null,"confirmed_email":null,\
				"confirmed_phone":null,"created_at":null,"updated_at":null},"accepted_at":null}""");
	}

	@Test
	void listsAndAcceptsInvitations() {
		given(this.membershipQueries.invitations(USER)).willReturn(new SingletonListing<>(
				new InvitationView(4, 1, "Salon", new RoleView(2, 1, "R", new TreeSet<>(), 0), THEN)));
		assertThat(user().get("/organizations/invitation-l/").body()).isEqualTo("""
				[{"id":4,"organization":{"id":1,"name":"Salon"},"role":{"id":2,"name":"R","permissions":[]},\
				"invited_at":"2026-01-02T03:04:05.000006Z"}]""");
		assertThat(user().post("/organizations/member-accept/4/", "").status()).isEqualTo(204);
		verify(this.acceptInvitation).accept(new AcceptInvitation.Command(USER, new MemberId(4)));
	}

	@Test
	void reassignsTheSameAccount() {
		Reply reply = user().put(CHANGED, "{\"role\":2,\"user\":99,\"organization\":1}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(ENTRY);
		ChangeMember.Command command = reassigned();
		assertThat(command.member()).isEqualTo(new MemberId(4));
		assertThat(command.organization()).contains(ORGANIZATION);
		assertThat(command.role().accept()).isEqualTo(Change.to(new RoleId(2)));
		assertThat(user().put(CHANGED, "{\"user\":3}").body()).isEqualTo("{\"role\":[\"This field is required.\"]}");
	}

	@Test
	void changesNothingWithoutARole() {
		assertThat(user().patch(CHANGED, "{\"user\":\"x\"}").body()).isEqualTo(ENTRY);
		ChangeMember.Command command = reassigned();
		assertThat(command.organization()).isEqualTo(Optional.empty());
		assertThat(command.role().accept()).isEqualTo(Change.none());
	}

	@Test
	void dismisses() {
		assertThat(user().delete(CHANGED).status()).isEqualTo(204);
		verify(this.removeMember)
			.remove(new RemoveMember.Command(USER, new MemberId(4), Submission.of(Optional.empty())));
		user().with("Content-Type: application/json").send("DELETE", CHANGED, "{\"organization\":1}");
		verify(this.removeMember)
			.remove(new RemoveMember.Command(USER, new MemberId(4), Submission.of(Optional.of(ORGANIZATION))));
		willThrow(new NotFound("No such member.")).given(this.removeMember).remove(any());
		assertThat(user().delete(CHANGED).status()).isEqualTo(404);
	}

	@Test
	void demandsAUsersTokenBeforeTheMethod() {
		for (String path : List.of(NEW, CHANGED, "/organizations/member-l/1/", "/organizations/member-r/4/1/",
				"/organizations/role-c/", "/organizations/role-ud/2/", "/organizations/perm-l/1/")) {
			assertThat(anonymous().send("PROPFIND", path).status()).as(path).isEqualTo(401);
			assertThat(client().send("PROPFIND", path).status()).as(path).isEqualTo(401);
			assertThat(user().send("PROPFIND", path).status()).as(path).isEqualTo(405);
		}
	}

	private ChangeMember.Command reassigned() {
		ArgumentCaptor<ChangeMember.Command> command = ArgumentCaptor.captor();
		verify(this.changeMember).change(command.capture());
		return command.getValue();
	}

}
