package dev.kartoteka.adapter.console.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class DispatcherTest {

	private static final String PATH = "/console/register/";

	private final Dispatcher dispatcher = new Dispatcher(mock(SignInPage.class), mock(ClientSignInPage.class));

	@Test
	void offersToSendAFormAgainIfItMayWorkLater() {
		String page = pageAfter(new Unavailable("The database is gone.", Duration.ofSeconds(1)), 503);

		assertThat(page).contains("action=\"" + PATH + "\"", "name=\"name\" value=\"&lt;Anna>\"", "Send it again")
			.doesNotContain("secret-of-anna");
		assertThat(pageAfter(new IllegalStateException("A mistake"), 500)).contains("Send it again");
	}

	@Test
	void doesNotOfferItIfItWillNotWork() {
		assertThat(pageAfter(NotFound.of("card"), 404)).doesNotContain("Send it again");
	}

	private String pageAfter(RuntimeException failure, int status) {
		RouteTable routes = new RouteTable();
		routes.at(PATH, Routes.Audience.ANYONE);
		RouteTable.Match match = Objects.requireNonNull(routes.find(PATH));
		Visit visit = new Visit(PATH, match, Map.of(),
				new Visit.Submitted(Map.of("name", List.of("<Anna>"), "password", List.of("secret-of-anna"), "repeated",
						List.of("secret-of-anna")), Map.of(), false),
				Visit.Sessions.NONE, new Visit.Browser(Language.ENGLISH, List.of(), false), new Origin("", ""),
				new Frame.Assets("", "", "", 0, "", "", "", "", ""), true);
		Reply reply = this.dispatcher.dispatch(match.page(), (_) -> {
			throw failure;
		}, visit, true);
		assertThat(reply).isInstanceOfSatisfying(Reply.Html.class,
				(html) -> assertThat(html.status()).isEqualTo(status));
		return new String(((Reply.Html) reply).content(), StandardCharsets.UTF_8);
	}

}
