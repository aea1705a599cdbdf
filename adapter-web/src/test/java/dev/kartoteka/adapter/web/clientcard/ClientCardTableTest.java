package dev.kartoteka.adapter.web.clientcard;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.InMemoryListing;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.ports.ClientCardViews;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class ClientCardTableTest extends WebTest {

	@Autowired
	private ClientCardQueries clientCardQueries;

	private static final Instant CREATED = Instant.parse("2021-10-21T15:38:07.599042Z");

	private static final String HEADER = "id,surname,name,second_name,phone,address,links,data,created_at,updated_at\r\n";

	@BeforeEach
	void keepTwoCards() {
		given(this.clientCardQueries.cards(any(), any(), any())).willReturn(
				cards(card(2, "=cmd|' /C calc'!A0", "Anna \"A\"", "Arbat 1,\r\n2", new JsonText("{\"a\":[1,\"x\"]}")),
						card(1, "", "Пётр", "", null)));
	}

	@Test
	void isWrittenAsRfc4180Says() {
		Reply reply = user().get("/clients/client-card-l/1/?format=csv");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(HEADER
				+ "2,'=cmd|' /C calc'!A0,\"Anna \"\"A\"\"\",,+79517487295,\"Arbat 1,\r\n2\",\"{\"\"a\"\":[1,\"\"x\"\"]}\",,"
				+ "2021-10-21T15:38:07.599042Z,2021-10-21T15:38:07.599042Z\r\n"
				+ "1,,Пётр,,+79517487295,,,,2021-10-21T15:38:07.599042Z,2021-10-21T15:38:07.599042Z\r\n");
		assertThat(reply.header("Content-Type")).isEqualToIgnoringWhitespace("text/csv;charset=utf-8");
		assertThat(reply.header("Content-Disposition")).isEqualTo("attachment; filename=\"client-cards-1.csv\"");
		assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/client-card-l/1/", "/clients/client-card-l/1", "/clients/client-card-l/1/p7295/",
			"/clients/client-card-l/1/fann/", "/clients/client-card-l/1/?page=7&page_size=1&cursor=" })
	void isGivenOnEveryListToWhoeverAcceptsNothingElse(String path) {
		assertThat(user().with("Accept: text/csv").get(path).body()).startsWith(HEADER).contains("\r\n1,,");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "text/csv | text/csv", "text/csv, */* | text/csv", "text/* | text/csv",
					"application/json, text/csv | application/json", "*/* | application/json",
					"text/html, */*;q=0.8 | application/json" })
	void isGivenIfItIsAskedForMoreExactlyThanJson(String accept, String type) {
		assertThat(user().with("Accept: " + accept).get("/clients/client-card-l/1/").header("Content-Type"))
			.startsWith(type);
	}

	@Test
	void isNothingForThoseWhoAcceptOnlyJson() {
		assertThat(user().with("Accept: application/json").get("/clients/client-card-l/1/?format=csv").status())
			.isEqualTo(406);
		assertThat(user().with("Accept: text/html").get("/clients/client-card-l/1/").status()).isEqualTo(406);
	}

	@Test
	void isGivenNowhereElse() {
		assertThat(user().with("Accept: text/csv").get("/clients/client-card-r/1/1/").status()).isEqualTo(406);
		assertThat(user().get("/organizations/organization-lc/?format=csv").status()).isEqualTo(404);
	}

	@Test
	void hasTheSameHeadersWithoutItsLines() {
		Reply reply = user().send("HEAD", "/clients/client-card-l/1/?format=csv");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Disposition")).contains("client-cards-1.csv");
		assertThat(reply.body()).isEmpty();
	}

	@Test
	void leavesErrorsToJson() {
		willThrow(new Forbidden("no")).given(this.clientCardQueries).cards(any(), any(), any());
		Reply reply = user().get("/clients/client-card-l/1/?format=csv");
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.header("Content-Type")).isEqualTo("application/json");
		assertThat(anonymous().with("Accept: text/csv").get("/clients/client-card-l/1/").status()).isEqualTo(401);
	}

	@Test
	void breaksTheConnectionRatherThanEndTooSoon() {
		Listing<ClientCardView> failing = mock();
		given(failing.all()).willReturn(Stream.iterate(5_000L, (id) -> id - 1).map((id) -> {
			if (id == 0) {
				throw new IllegalStateException("gone");
			}
			return card(id, "", "Anna", "", null);
		}));
		given(this.clientCardQueries.cards(any(), any(), any())).willReturn(failing);
		Reply reply = user().get("/clients/client-card-l/1/?format=csv");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.complete()).isFalse();
	}

	private static Listing<ClientCardView> cards(ClientCardView... cards) {
		return new InMemoryListing<>(List.of(cards), ClientCardView::id);
	}

	private static ClientCardView card(long id, String surname, String name, String address, @Nullable JsonText links) {
		AccountView creator = mock();
		OrganizationView organization = new OrganizationView(1, "Test", "Test", "Test", creator, null, null, CREATED,
				CREATED, 0);
		ClientView client = new ClientView(3, surname, name, "", "+79517487295", "", false, List.of(organization),
				CREATED, CREATED);
		ClientCardDetails details = ClientCardChanges.builder()
			.address(new PostalAddress(address))
			.links(links)
			.build()
			.appliedTo(ClientCardDetails.of(new FullName(surname, name, ""), new PhoneNumber("+79517487295")));
		return ClientCardViews.of(new ClientCard.Snapshot(new ClientCardId(id), new OrganizationId(1), new ClientId(3),
				details, CREATED, CREATED, Version.FIRST), organization, client);
	}

}
