package dev.kartoteka.adapter.web.audit;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

class ChangeRoutesTest extends WebTest {

	@Autowired
	private AuditQueries auditQueries;

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final String PATH = "/organizations/change-l/3/";

	private static final String BAD_MOMENT = "Datetime has wrong format. Use one of these formats instead: "
			+ "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";

	@BeforeEach
	void doAsAsked() {
		Listing<AuditEntryView> changes = new SingletonListing<>(new AuditEntryView(9, THEN, 5L, "alice", 50L, "update",
				"clientcard", 2, new JsonText("{\"phone\":[\"old\",\"new\"]}")));
		given(this.auditQueries.changesIn(any(), any(), any())).willAnswer((call) -> {
			call.<Submission<AuditFilter>>getArgument(2).accept();
			return changes;
		});
		Listing<AuditEntryView> ofAccounts = new SingletonListing<>(
				new AuditEntryView(1, THEN, null, null, null, "create", "account", 1, new JsonText("{}")));
		given(this.auditQueries.changesOfAccounts(any(), any())).willAnswer((call) -> {
			call.<Submission<AuditFilter>>getArgument(1).accept();
			return ofAccounts;
		});
	}

	@Test
	void showsChangesAsDocumented() {
		assertThat(user().get(PATH).body()).isEqualTo(
				"""
						[{"id":9,"at":"2026-01-02T03:04:05.000006Z","actor":{"id":5,"username":"alice"},\
						"action":"clientcard.update","object":"clientcard","object_id":2,"changes":{"phone":["old","new"]}}]""");
	}

	@Test
	void showsTheSessionIfItIsAskedFor() {
		assertThat(user().get(PATH + "?expand=session").body()).endsWith("[\"old\",\"new\"]},\"session\":50}]");
		assertThat(user().get("/auth/change-l/?expand=session").body()).isEqualTo("""
				[{"id":1,"at":"2026-01-02T03:04:05.000006Z","actor":null,"action":"account.create",\
				"object":"account","object_id":1,"changes":{},"session":null}]""");
	}

	@Test
	void passesTheFilterOn() {
		user().get(PATH + "?actor=5&object=role&object_id=7&since=2026-01-01&until=2026-01-02T00:00%2B03:00");
		assertThat(filter()).isEqualTo(new AuditFilter(5L, AuditedKind.ROLE, 7L, Instant.parse("2026-01-01T00:00:00Z"),
				Instant.parse("2026-01-01T21:00:00Z")));
	}

	@Test
	void takesEmptyParametersForNone() {
		assertThat(user().get(PATH + "?actor=&object=&object_id=&since=&until=").status()).isEqualTo(200);
		assertThat(filter()).isEqualTo(AuditFilter.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-02T03:04:05.000006Z, 2026-01-02T03:04:05.000006Z", "2026-01-02T03:04, 2026-01-02T03:04:00Z",
			"2026-01-02T03:04:05-01:00, 2026-01-02T04:04:05Z", "0001-01-01, 0001-01-01T00:00:00Z" })
	void readsMoments(String text, Instant moment) {
		user().get(PATH + "?since=" + text);
		assertThat(filter().since()).isEqualTo(moment);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2026", "2026-13-01", "2026-02-30", "+99999-01-01", "26-01-01", "2026-01-02T",
			"2026-01-02T25:00", "1767323045" })
	void refusesWhatIsNoMoment(String text) {
		Reply reply = user().get(PATH + "?since=" + text);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"since\":[\"" + BAD_MOMENT + "\"]}");
	}

	@Test
	void tellsWhatIsWrongFieldByField() {
		Reply reply = user().get(PATH + "?until=x&since=y&object_id=z&object=account&actor=1.5");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("""
				{"actor":["A valid integer is required."],"object":["\\"account\\" is not a valid choice."],\
				"object_id":["A valid integer is required."],"since":["%1$s"],"until":["%1$s"]}"""
			.formatted(BAD_MOMENT));
		assertThat(user().get("/auth/change-l/?object=role").body())
			.isEqualTo("{\"object\":[\"\\\"role\\\" is not a valid choice.\"]}");
	}

	@Test
	void asksNobodyWithoutAToken() {
		assertThat(anonymous().get(PATH).status()).isEqualTo(401);
		assertThat(anonymous().get("/auth/change-l/").status()).isEqualTo(401);
	}

	@SuppressWarnings("unchecked") // Mockito knows no type arguments
	private AuditFilter filter() {
		ArgumentCaptor<Submission<AuditFilter>> filter = ArgumentCaptor.forClass(Submission.class);
		verify(this.auditQueries).changesIn(eq(USER), eq(new OrganizationId(3)), filter.capture());
		return filter.getValue().accept();
	}

}
