package dev.kartoteka.application.client;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
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

	private final LogInClient logIn = new LogInClientService(this.ports.credentialReader(), this.ports.credentials(),
			this.ports.clients(), this.ports.sessions(), this.hasher, this.tokens, this.fakes.throttle(), this.clock);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final ClientId client = this.given.aClient(this.phone);

	private final OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));

	private final OrganizationId garage = this.given.anOrganization(this.given.anAccount("bob"));

	private final ClientCard card = this.given.aClientCard().named("", "Пётр", "").withPhone(this.phone).of(this.salon);

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
		assertThat(this.ports.credentialReader().of(this.phone).orElseThrow().hashes())
			.containsExactly(FakePasswordHasher.current("clientclient"));
		this.given.own(this.client, FakePasswordHasher.outdated("his own password"));
		logIn(this.phone, "his own password");
		assertThat(this.ports.credentialReader().of(this.phone).orElseThrow().hashes())
			.containsExactly(FakePasswordHasher.current("his own password"));
	}

	@Test
	void opensTheCardsWhosePasswordItIsAndNoOthers() {
		setPassword(FakePasswordHasher.current("clientclient"));
		ClientCard garages = this.given.aClientCard().named("", "Петя", "").withPhone(this.phone).of(this.garage);
		this.given.aCredential(garages, FakePasswordHasher.current("another one"));
		assertThat(logIn(this.phone, "another one")).isEqualTo("client:" + this.client.value() + ":Петя:" + this.phone);
		assertThat(organizationsOfTheSession(1)).containsExactly(this.garage.value());
		this.given.aCredential(this.card, FakePasswordHasher.current("another one"));
		assertThat(logIn(this.phone, "another one")).isEqualTo("client:" + this.client.value() + ":Пётр:" + this.phone);
		assertThat(organizationsOfTheSession(2)).containsExactly(this.garage.value(), this.salon.value());
	}

	private List<Long> organizationsOfTheSession(long session) {
		ClientAccess access = this.ports.clientAccessReader().of(new ClientCaller(this.client, new SessionId(session)));
		return this.ports.clientAccessReader()
			.seenBy(access.credentials())
			.orElseThrow()
			.organizations()
			.stream()
			.map(OrganizationView::id)
			.toList();
	}

	@Test
	void takesOnlyTheOwnPasswordOfAnOwnedRecord() {
		setPassword(FakePasswordHasher.current("clientclient"));
		this.given.own(this.client, FakePasswordHasher.current("his own password"));
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(this.phone, "clientclient"));
		assertThat(logIn(this.phone, "his own password"))
			.isEqualTo("client:" + this.client.value() + ":Пётр:" + this.phone);
		assertThat(this.ports.clientAccessReader().of(new ClientCaller(this.client, new SessionId(1))).owner())
			.isTrue();
	}

	@Test
	void costsOneHashForAnyNumberOfCards() {
		for (int i = 0; i < 5; i++) {
			OrganizationId other = this.given.anOrganization(this.given.anAccount("carol" + i));
			this.given.aCredential(this.given.aClientCard().withPhone(this.phone).of(other),
					FakePasswordHasher.current("password " + i));
		}
		int before = this.hasher.costlyCalls();
		logIn(this.phone, "password 4");
		assertThat(this.hasher.costlyCalls() - before).isOne();
	}

	@Test
	void refusesAnOwnPasswordThatChangesWhileItIsCompared() {
		this.given.own(this.client, FakePasswordHasher.current("his own password"));
		this.hasher.duringNextCall(() -> this.given.own(this.client, FakePasswordHasher.current("another")));
		assertThatExceptionOfType(BadClientCredentials.class).isThrownBy(() -> logIn(this.phone, "his own password"));
	}

	private String logIn(@Nullable PhoneNumber typed, String password) {
		LogInClient.Proof proof = new LogInClient.Proof(typed, new Password(password));
		return this.logIn.logIn(new LogInClient.Command(Submission.of(proof), ORIGIN)).token();
	}

	private void setPassword(PasswordHash hash) {
		this.given.aCredential(this.card, hash);
	}

}
