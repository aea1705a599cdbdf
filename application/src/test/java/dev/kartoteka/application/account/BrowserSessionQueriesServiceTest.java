package dev.kartoteka.application.account;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.BrowserSession;
import dev.kartoteka.domain.account.BrowserSessionQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.ports.FakeBrowserTokens;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserSessionQueriesServiceTest extends UseCasesInMemory {

	private final FakeBrowserTokens browserTokens = new FakeBrowserTokens();

	private final BrowserSessionQueries queries = new BrowserSessionQueriesService(this.browserTokens,
			this.ports.callerStatusReader(), this.ports.accountReader());

	private final AccountId alice = this.given.anAccount("alice");

	private final Caller caller = this.given.loggedIn(this.alice);

	private final String token = this.queries.tokenFor(this.caller);

	@Test
	void findsTheSessionOfAToken() {
		String form = this.browserTokens.issueForForm(this.alice.asSessionHolder(), this.caller.session());
		assertThat(this.queries.session(this.token))
			.contains(new BrowserSession(this.caller, "alice", false, form, Optional.empty()));
		Caller staff = this.given.loggedIn(this.given.aStaffAccount("boss"));
		assertThat(this.queries.session(this.queries.tokenFor(staff))).map(BrowserSession::staff).contains(true);
	}

	@Test
	void renewsATokenThatIsDue() {
		this.browserTokens.makeDue();
		assertThat(this.queries.session(this.token)).map(BrowserSession::renewedToken)
			.contains(Optional.of(this.token));
	}

	@Test
	void findsNoSessionThatHasEndedOrIsAClients() {
		ClientId client = this.given.aClient(Fixtures.aPhone());
		String clients = this.browserTokens.issue(client.asSessionHolder(), this.given.loggedIn(client).session());
		assertThat(this.queries.session(clients)).isEmpty();
		assertThat(this.queries.session("rubbish")).isEmpty();
		this.ports.sessions().end(this.caller.session(), this.alice.asSessionHolder());
		assertThat(this.queries.session(this.token)).isEmpty();
	}

	@Test
	void takesAFormOfTheSameSessionOnly() {
		String form = this.queries.session(this.token).orElseThrow().formToken();
		assertThat(this.queries.isFormOf(this.caller, form)).isTrue();
		assertThat(this.queries.isFormOf(this.given.loggedIn(this.alice), form)).isFalse();
		assertThat(this.queries.isFormOf(this.caller, this.token)).isFalse();
	}

}
