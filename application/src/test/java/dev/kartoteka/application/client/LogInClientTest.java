package dev.kartoteka.application.client;

import org.jspecify.annotations.Nullable;
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
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogInClientTest extends UseCasesInMemory {

	private static final Origin ORIGIN = new Origin("a phone", "192.0.2.1");

	private final LogInClient logIn = new LogInClientService(this.ports.clientReader(), this.ports.clients(),
			this.ports.sessions(), this.hasher, this.tokens, this.fakes.throttle(), this.clock);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final ClientId client = this.given.aClient(this.phone);

	@Test
	void beginsASession() {
		setPassword(FakePasswordHasher.current("clientclient"));
		String token = logIn(this.phone, "clientclient");
		assertThat(token).isEqualTo("client:" + this.client.value() + ":Пётр:" + this.phone);
		assertThat(this.ports.sessionReader().sessionsOf(this.client.asSessionHolder(), new SessionId(1)).all())
			.extracting(SessionView::device)
			.containsExactly("a phone");
	}

	@Test
	void costsTheSameWhateverIsWrong() {
		setPassword(FakePasswordHasher.current("clientclient"));
		int before = this.hasher.costlyCalls();
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(this.phone, "wrong"));
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(Fixtures.aPhone(), "wrong"));
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(null, "wrong"));
		assertThat(this.hasher.costlyCalls() - before).isEqualTo(3);
	}

	@Test
	void countsFailuresOnAPhoneAndForgivesThemToItsOwner() {
		setPassword(FakePasswordHasher.current("clientclient"));
		this.fakes.throttle().allowOnASubject(2, Attempt.CLIENT_LOG_IN);
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(this.phone, "wrong"));
		assertThat(failures()).isEqualTo(1);
		logIn(this.phone, "clientclient");
		assertThat(failures()).isZero();
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(this.phone, "wrong"));
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(this.phone, "wrong"));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> logIn(this.phone, "clientclient"));
	}

	@Test
	void countsTheAddressBeforeItLooksAtTheInput() {
		this.fakes.throttle().allowFromAnAddress(1, Attempt.CLIENT_LOG_IN);
		LogInClient.Command bad = new LogInClient.Command(Submission.refused(new IllegalStateException("bad input")),
				ORIGIN);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.logIn.logIn(bad));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> this.logIn.logIn(bad));
	}

	private int failures() {
		return this.fakes.throttle().countedOn(this.phone.e164(), ORIGIN.address(), Attempt.CLIENT_LOG_IN);
	}

	@Test
	void hashesAnOutdatedPasswordAnew() {
		setPassword(FakePasswordHasher.outdated("clientclient"));
		logIn(this.phone, "clientclient");
		assertThat(this.ports.clientReader().credentialsOf(this.phone).orElseThrow().password())
			.isEqualTo(FakePasswordHasher.current("clientclient"));
	}

	private String logIn(@Nullable PhoneNumber typed, String password) {
		LogInClient.Proof proof = new LogInClient.Proof(typed, new Password(password));
		return this.logIn.logIn(new LogInClient.Command(Submission.of(proof), ORIGIN));
	}

	private void setPassword(PasswordHash hash) {
		Client found = this.ports.clients().findForChange(this.client).orElseThrow();
		found.rehash(hash);
		this.ports.clients().update(found);
	}

}
