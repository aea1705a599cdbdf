package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.credential.CredentialBasis;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.credential.LogInCredentials;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the ports for credentials of cards. */
public interface CredentialPortsContract extends PortsContract {

	PasswordHash SALONS = new PasswordHash("the salon's");

	PasswordHash GARAGES = new PasswordHash("the garage's");

	@Test
	default void knowsTheCredentialsOfACardUntilTheRecordIsOwned() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard salons = aCard(phone, "Анна", SALONS);
		ClientCard garages = aCard(phone, "Аня", GARAGES);
		LogInCredentials found = ports().credentialReader().of(phone).orElseThrow();
		assertThat(found.client()).isEqualTo(salons.client());
		assertThat(found.own()).isEmpty();
		assertThat(found.credentials()).extracting((credential) -> credential.name().name())
			.containsExactly("Анна", "Аня");
		assertThat(found.hashes()).containsExactly(SALONS, GARAGES);
		assertThat(ports().credentialReader().of(salons.client())).contains(found);
		fixtures().own(salons.client(), Fixtures.HASH);
		assertThat(ports().credentialReader().of(phone).orElseThrow().hashes()).containsExactly(Fixtures.HASH);
		fixtures().aCredential(garages, GARAGES);
		fixtures().own(salons.client(), Fixtures.HASH);
		assertThat(ports().credentialReader().of(phone).orElseThrow().credentials()).isEmpty();
		assertThat(ports().credentialReader().of(Fixtures.aPhone())).isEmpty();
	}

	@Test
	default void givesACardItsFirstCredentialUnlessTheRecordIsOwned() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard card = aCard(phone, "Анна");
		addFirst(card);
		assertThat(ports().credentialReader().of(phone).orElseThrow().hashes()).containsExactly(SALONS);
		PhoneNumber another = Fixtures.aPhone();
		ClientCard owned = aCard(another, "Аня");
		fixtures().own(owned.client(), Fixtures.HASH);
		addFirst(owned);
		assertThat(ports().credentialReader().of(another).orElseThrow().hashes()).containsExactly(Fixtures.HASH);
	}

	private void addFirst(ClientCard card) {
		ports().inTransaction(() -> ports().credentials().add(card.organization(), card.id(), SALONS));
	}

	@Test
	default void knowsWhatANewCredentialIsBasedOn() {
		PhoneNumber phone = Fixtures.aPhone();
		assertThat(ports().credentialReader().basisFor(phone)).isEmpty();
		ClientCard card = aCard(phone, "Анна", SALONS);
		CredentialBasis basis = ports().credentialReader().basisFor(phone).orElseThrow();
		assertThat(basis.owned()).isFalse();
		assertThat(basis.salt().sample()).contains(SALONS);
		assertThat(ports().credentialReader().basisFor(card.organization(), card.id())).contains(basis);
		fixtures().own(card.client(), Fixtures.HASH);
		assertThat(ports().credentialReader().basisFor(phone).orElseThrow().owned()).isTrue();
	}

	@Test
	default void endsTheSessionsOfACredentialThatIsReplaced() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard salons = aCard(phone, "Анна", SALONS);
		aCard(phone, "Аня", GARAGES);
		ClientCaller ended = fixtures().loggedIn(salons.client(), SALONS);
		ClientCaller kept = fixtures().loggedIn(salons.client(), GARAGES);
		fixtures().aCredential(salons, new PasswordHash("another"));
		assertThat(ports().clientAccessReader().of(ended)).isEqualTo(ClientAccess.NONE);
		assertThat(ports().sessionReader().isLive(ended.session(), salons.client().asSessionHolder())).isFalse();
		assertThat(ports().clientAccessReader().of(kept).credentials()).hasSize(1);
		assertThat(ports().credentialReader().of(phone).orElseThrow().hashes())
			.containsExactly(new PasswordHash("another"), GARAGES);
	}

	@Test
	default void endsTheSessionsOfADiscardedCard() {
		ClientCard card = aCard(Fixtures.aPhone(), "Анна", SALONS);
		ClientCaller caller = fixtures().loggedIn(card.client(), SALONS);
		ports().inTransaction(() -> ports().cards()
			.remove(ports().cards().findForChange(card.organization(), card.id()).orElseThrow()));
		assertThat(ports().clientAccessReader().of(caller)).isEqualTo(ClientAccess.NONE);
		assertThat(ports().credentialReader().of(card.client()).orElseThrow().hashes()).isEmpty();
	}

	@Test
	default void keepsTheSessionThatChangesItsPasswordAndEndsTheOthers() {
		ClientCard card = aCard(Fixtures.aPhone(), "Анна", SALONS);
		ClientCaller here = fixtures().loggedIn(card.client(), SALONS);
		ClientCaller there = fixtures().loggedIn(card.client(), SALONS);
		Set<CredentialId> ids = ports().clientAccessReader().of(here).credentials();
		ports().inTransaction(() -> ports().credentials().change(ids, GARAGES, here.session()));
		assertThat(ports().clientAccessReader().of(here).credentials()).isEqualTo(ids);
		assertThat(ports().clientAccessReader().of(there)).isEqualTo(ClientAccess.NONE);
		assertThat(ports().credentialReader().of(card.client()).orElseThrow().hashes()).containsExactly(GARAGES);
	}

	@Test
	default void keepsSessionsWhenAPasswordIsHashedAnew() {
		ClientCard card = aCard(Fixtures.aPhone(), "Анна", SALONS);
		ClientCaller caller = fixtures().loggedIn(card.client(), SALONS);
		Credential seen = ports().credentialReader().of(card.client()).orElseThrow().credentials().getFirst();
		ports().inTransaction(() -> ports().credentials().rehash(seen, GARAGES));
		ports().inTransaction(() -> ports().credentials().rehash(seen, new PasswordHash("too late")));
		assertThat(ports().credentialReader().of(card.client()).orElseThrow().hashes()).containsExactly(GARAGES);
		assertThat(ports().clientAccessReader().of(caller).credentials()).containsExactly(seen.id());
	}

	@Test
	default void opensNothingWithACredentialThatIsGone() {
		ClientCard card = aCard(Fixtures.aPhone(), "Анна", SALONS);
		Credential seen = ports().credentialReader().of(card.client()).orElseThrow().credentials().getFirst();
		ClientCaller caller = fixtures().loggedIn(card.client());
		ports().inTransaction(() -> ports().credentials().removeAll(card.client()));
		assertThat(ports().inTransaction(() -> ports().credentials().open(caller.session(), List.of(seen.id()))))
			.isFalse();
		assertThat(ports().clientAccessReader().of(caller)).isEqualTo(ClientAccess.NONE);
	}

	@Test
	default void showsWhatTheCardsSayAndNoOthers() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId client = fixtures().aClient(phone);
		aCard(phone, "Анна", SALONS);
		ClientCard garages = aCard(phone, "Аня", GARAGES);
		ClientCard shops = aCard(phone, "Аннушка", GARAGES);
		ClientCaller caller = fixtures().loggedIn(client, GARAGES);
		ClientAccess access = ports().clientAccessReader().of(caller);
		assertThat(access.owner()).isFalse();
		ClientView seen = ports().clientAccessReader().seenBy(access.credentials()).orElseThrow();
		assertThat(seen.id()).isEqualTo(client.value());
		assertThat(seen.name()).isEqualTo("Аня");
		assertThat(seen.address()).isEqualTo("Address");
		assertThat(seen.phone()).isEqualTo(phone.e164());
		assertThat(seen.organizations()).extracting(OrganizationView::id)
			.containsExactly(shops.organization().value(), garages.organization().value());
	}

	@Test
	default void tellsTheOwnersSessionFromOthers() {
		ClientCard card = aCard(Fixtures.aPhone(), "Анна", SALONS);
		ClientCaller before = fixtures().loggedIn(card.client(), SALONS);
		assertThat(ports().clientAccessReader().of(fixtures().loggedIn(card.client()))).isEqualTo(ClientAccess.NONE);
		fixtures().own(card.client(), Fixtures.HASH);
		assertThat(ports().clientAccessReader().of(before).owner()).isFalse();
		assertThat(ports().clientAccessReader().of(fixtures().loggedIn(card.client())).owner()).isTrue();
	}

	private ClientCard aCard(PhoneNumber phone, String name, PasswordHash password) {
		ClientCard card = aCard(phone, name);
		fixtures().aCredential(card, password);
		return card;
	}

	private ClientCard aCard(PhoneNumber phone, String name) {
		OrganizationId organization = fixtures()
			.anOrganization(fixtures().anAccount("founder" + Fixtures.aPhone().e164().substring(1)));
		return fixtures().aClientCard().named("", name, "").withPhone(phone).of(organization);
	}

}
