package dev.kartoteka.application.client;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientBrowserSession;
import dev.kartoteka.domain.client.ClientBrowserSessionQueries;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.FakeBrowserTokens;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;

class ClientBrowserSessionQueriesServiceTest extends UseCasesInMemory {

	private static final PasswordHash SALONS = FakePasswordHasher.current("the salon's");

	private final FakeBrowserTokens browserTokens = new FakeBrowserTokens();

	private final ClientBrowserSessionQueries queries = new ClientBrowserSessionQueriesService(this.browserTokens,
			this.ports.clientAccessReader());

	private final ClientId client = this.given.aClient(Fixtures.aPhone());

	@Test
	void findsTheSessionOfAnOwner() {
		ClientCaller caller = owner();
		String form = this.browserTokens.issueForForm(this.client.asSessionHolder(), caller.session());
		assertThat(this.queries.session(this.queries.tokenFor(caller)))
			.contains(new ClientBrowserSession(caller, true, form, Optional.empty()));
	}

	@Test
	void findsTheSessionThatRestsOnACard() {
		OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));
		ClientCard card = this.given.aClientCard().of(salon);
		this.given.aCredential(card, SALONS);
		ClientCaller caller = this.given.loggedIn(card.client(), SALONS);
		assertThat(this.queries.session(this.queries.tokenFor(caller))).map(ClientBrowserSession::owner)
			.contains(false);
	}

	@Test
	void renewsATokenThatIsDue() {
		String token = this.queries.tokenFor(owner());
		this.browserTokens.makeDue();
		assertThat(this.queries.session(token)).map(ClientBrowserSession::renewedToken).contains(Optional.of(token));
	}

	@Test
	void findsNoSessionThatHasEndedOrIsAnAccounts() {
		ClientCaller caller = owner();
		String token = this.queries.tokenFor(caller);
		Caller alice = this.given.loggedIn(this.given.anAccount("alice"));
		assertThat(this.queries.session(this.browserTokens.issue(alice.account().asSessionHolder(), alice.session())))
			.isEmpty();
		this.ports.sessions().end(caller.session(), this.client.asSessionHolder());
		assertThat(this.queries.session(token)).isEmpty();
	}

	@Test
	void takesAFormOfTheSameSessionOnly() {
		ClientCaller caller = owner();
		String form = this.queries.session(this.queries.tokenFor(caller)).orElseThrow().formToken();
		assertThat(this.queries.isFormOf(caller, form)).isTrue();
		assertThat(this.queries.isFormOf(this.given.loggedIn(this.client), form)).isFalse();
	}

	private ClientCaller owner() {
		this.given.own(this.client, FakePasswordHasher.current("her own"));
		return this.given.loggedIn(this.client);
	}

}
