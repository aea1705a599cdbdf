package dev.kartoteka.application.client;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogInClientTest extends UseCasesInMemory {

	private static final Origin ORIGIN = new Origin("a phone", "192.0.2.1");

	private final LogInClient logIn = new LogInClientService(this.ports.clientReader(), this.ports.clients(),
			this.ports.sessions(), this.hasher, this.tokens, Fixtures.CLOCK);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final ClientId client = this.given.aClient(this.phone);

	@Test
	void beginsASession() {
		setPassword(FakePasswordHasher.current("clientclient"));
		String token = this.logIn.logIn(new LogInClient.Command(this.phone, new Password("clientclient"), ORIGIN));
		assertThat(token).isEqualTo("client:" + this.client.value() + ":Пётр:" + this.phone);
		assertThat(this.ports.sessionReader().sessionsOf(this.client.asSessionHolder(), new SessionId(1)).all())
			.extracting(SessionView::device)
			.containsExactly("a phone");
	}

	@Test
	void costsTheSameWhateverIsWrong() {
		setPassword(FakePasswordHasher.current("clientclient"));
		int before = this.hasher.costlyCalls();
		assertThatExceptionOfType(BadClientCredentials.class)
			.isThrownBy(() -> this.logIn.logIn(new LogInClient.Command(this.phone, new Password("wrong"), ORIGIN)));
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(
				() -> this.logIn.logIn(new LogInClient.Command(Fixtures.aPhone(), new Password("wrong"), ORIGIN)));
		assertThatExceptionOfType(BadClientCredentials.class)
			.isThrownBy(() -> this.logIn.logIn(new LogInClient.Command(null, new Password("wrong"), ORIGIN)));
		assertThat(this.hasher.costlyCalls() - before).isEqualTo(3);
	}

	@Test
	void hashesAnOutdatedPasswordAnew() {
		setPassword(FakePasswordHasher.outdated("clientclient"));
		this.logIn.logIn(new LogInClient.Command(this.phone, new Password("clientclient"), ORIGIN));
		assertThat(this.ports.clientReader().credentialsOf(this.phone).orElseThrow().password())
			.isEqualTo(FakePasswordHasher.current("clientclient"));
	}

	private void setPassword(PasswordHash hash) {
		Client found = this.ports.clients().findForChange(this.client).orElseThrow();
		found.rehash(hash);
		this.ports.clients().update(found);
	}

}
