package dev.kartoteka.adapter.web.client;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Throttled;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class ClientLogInTest extends WebTest {

	@Autowired
	private LogInClient logInClient;

	private static final String PATH = "/clients/auth/token/";

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[", "null", "{\"phone\":\"+79967486294\"}", "{\"phone\":[],\"password\":{}}",
			"{\"phone\":\"+79967486294\",\"password\":\"wrong\"}" })
	void doesNotTellWhatIsWrong(String body) {
		refuseEverybody();
		Reply reply = anonymous().post(PATH, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{}");
	}

	@Test
	void takesAPasswordThatIsTooLongForAWrongOne() {
		refuseEverybody();
		Reply reply = anonymous().post(PATH, "{\"phone\":\"+79967486294\",\"password\":\"" + "x".repeat(129) + "\"}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{}");
		assertThat(anonymous().with("Content-Type: text/plain").send("POST", PATH, "x").status()).isEqualTo(415);
	}

	@Test
	void letsAttemptsBeCountedBeforeTheirBodiesAreLookedAt() {
		willThrow(new Throttled(Duration.ofSeconds(60))).given(this.logInClient).logIn(any());
		assertThat(anonymous().post(PATH, "[").status()).isEqualTo(429);
	}

	@Test
	void givesAToken() {
		given(this.logInClient.logIn(any())).willReturn(new LogInClient.LoggedIn(CLIENT, "token"));
		Reply reply = anonymous().post(PATH, "{\"phone\":\"8 996 748 62 94\",\"password\":\"client1client1\"}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"token\":\"token\"}");
		anonymous().post(PATH, "{\"phone\":\"nobody\",\"password\":\"client1client1\"}");
		ArgumentCaptor<LogInClient.Command> commands = ArgumentCaptor.captor();
		verify(this.logInClient, times(2)).logIn(commands.capture());
		assertThat(commands.getAllValues()).extracting((command) -> command.proof().accept().phone())
			.containsExactly(new PhoneNumber("+79967486294"), null);
	}

	@Test
	void isOpenToAnybodyWithAnyToken() {
		refuseEverybody();
		assertThat(client().post(PATH, "{}").status()).isEqualTo(400);
		assertThat(user().post(PATH, "{}").status()).isEqualTo(400);
		assertThat(anonymous().get(PATH).status()).isEqualTo(405);
	}

	private void refuseEverybody() {
		given(this.logInClient.logIn(any())).willAnswer((call) -> {
			LogInClient.Command command = call.getArgument(0);
			command.proof().accept();
			throw new BadClientCredentials();
		});
	}

}
