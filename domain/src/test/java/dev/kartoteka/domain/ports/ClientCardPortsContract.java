package dev.kartoteka.domain.ports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.GuardedCard;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for client cards. */
public interface ClientCardPortsContract extends PortsContract {

	@Test
	default void restoresACardAsItWasAdded() {
		ClientCard card = fixtures().aClientCard().of(anOrganization("alice"));
		assertThat(found(card).snapshot()).isEqualTo(card.snapshot());
	}

	@Test
	default void refusesASecondCardWithTheSamePhoneInOneOrganization() {
		OrganizationId organization = anOrganization("alice");
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().aClientCard().withPhone(phone).of(organization);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> fixtures().aClientCard().withPhone(phone).of(organization))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.PhoneAlreadyOnACard())));
	}

	@Test
	default void addsSeveralCardsAsItAddsOne() {
		OrganizationId organization = anOrganization("alice");
		List<ClientCard> added = Stream.of("Семёнов", "Семёнова")
			.map((surname) -> aDraft(organization, fixtures().aClientCard().named(surname, "Саша", "")))
			.toList();
		ports().inTransaction(() -> ports().cards().addAll(added));
		assertThat(added).allSatisfy((card) -> assertThat(found(card).snapshot()).isEqualTo(card.snapshot()));
		assertThat(byName(organization, "семен")).containsExactly(added.getLast().id().value(),
				added.getFirst().id().value());
		assertThat(added).allSatisfy(
				(card) -> assertThat(ports().card(card.id(), organization).orElseThrow().client().organizations())
					.extracting(OrganizationView::id)
					.containsExactly(organization.value()));
	}

	@Test
	default void addsNoneOfSeveralCardsIfOneHasThePhoneOfAnother() {
		OrganizationId organization = anOrganization("alice");
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard first = fixtures().aClientCard().withPhone(phone).of(organization);
		List<ClientCard> added = List.of(aDraft(organization, fixtures().aClientCard()),
				aDraft(organization, fixtures().aClientCard().withPhone(phone)));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().cards().addAll(added)))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.PhoneAlreadyOnACard())));
		assertThat(search(organization, new ClientCardFilter.Everything())).containsExactly(first.id().value());
	}

	private ClientCard aDraft(OrganizationId organization, Fixtures.CardFixture card) {
		return card.draft(organization, fixtures().aClient(Fixtures.aPhone()));
	}

	@Test
	default void readsACardTogetherWithWhatTheCallerMayDo() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		OrganizationId other = fixtures().anOrganization(fixtures().anAccount("bob"));
		ClientCard card = fixtures().aClientCard().of(organization);
		for (Caller caller : List.of(fixtures().loggedIn(alice), new Caller(alice, new SessionId(4711)))) {
			GuardedCard found = ports().cardReader().card(caller, card.id(), organization);
			assertThat(found.access()).isEqualTo(ports().organizationAccessReader().of(caller, organization));
			assertThat(found.card()).map(ClientCardView::id).contains(card.id().value());
			GuardedCard elsewhere = ports().cardReader().card(caller, card.id(), other);
			assertThat(elsewhere.access()).isEqualTo(ports().organizationAccessReader().of(caller, other));
			assertThat(elsewhere.card()).isEmpty();
		}
	}

	@Test
	default void letsTwoOrganizationsKeepCardsOfTheSameClient() {
		OrganizationId first = anOrganization("alice");
		OrganizationId second = anOrganization("bob");
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard card = fixtures().aClientCard().withPhone(phone).of(first);
		assertThat(fixtures().aClientCard().withPhone(phone).of(second).client()).isEqualTo(card.client());
		ClientCardView view = ports().card(card.id(), first).orElseThrow();
		assertThat(view.organization().id()).isEqualTo(first.value());
		assertThat(view.client().organizations()).extracting(OrganizationView::id)
			.containsExactly(second.value(), first.value());
	}

	@Test
	default void refusesACardOfAnOrganizationThatIsGone() {
		ClientId client = fixtures().aClient(Fixtures.aPhone());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> ports().inTransaction(
				() -> ports().cards().add(fixtures().aClientCard().draft(new OrganizationId(4711), client))));
	}

	@Test
	default void showsACardOnlyInItsOwnOrganization() {
		OrganizationId organization = anOrganization("alice");
		ClientCard card = fixtures().aClientCard().of(organization);
		ClientCardView view = ports().card(card.id(), organization).orElseThrow();
		assertThat(view.phone()).isEqualTo(card.details().phone().e164());
		assertThat(view.links()).isEqualTo(new JsonText("{\"site\":\"example.org\",\"a\":1.10}"));
		assertThat(view.data()).isNull();
		assertThat(view.createdAt()).isEqualTo(Fixtures.CLOCK.instant());
		assertThat(view.client().name()).isEqualTo("Пётр");
		assertThat(view.client().organizations()).containsExactly(view.organization());
		assertThat(ports().card(card.id(), anOrganization("bob"))).isEmpty();
	}

	@Test
	default void storesAChangeAndCountsItsVersion() {
		ClientCard card = fixtures().aClientCard().of(anOrganization("alice"));
		ClientCard.Snapshot changed = change(card, surname("Петров"));
		assertThat(changed.version().value()).isEqualTo(1);
		assertThat(found(card).snapshot()).isEqualTo(changed);
		assertThat(changed.details().name().surname()).isEqualTo("Петров");
		assertThat(changed.details().name().name()).isEqualTo("Пётр");
	}

	@Test
	default void leavesACardAsItIsThatDidNotChange() {
		ClientCard card = fixtures().aClientCard().of(anOrganization("alice"));
		assertThat(change(card, surname("Иванов"))).isEqualTo(card.snapshot());
		assertThat(found(card).snapshot()).isEqualTo(card.snapshot());
	}

	@Test
	default void refusesAChangeToAPhoneOfAnotherCard() {
		OrganizationId organization = anOrganization("alice");
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().aClientCard().withPhone(phone).of(organization);
		ClientCard card = fixtures().aClientCard().of(organization);
		ClientCardChanges changes = ClientCardChanges.builder().phone(phone).build();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(card, changes))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.PhoneAlreadyOnACard())));
		assertThat(found(card).snapshot()).isEqualTo(card.snapshot());
	}

	@Test
	default void refusesAChangeOfAStaleCard() {
		ClientCard card = fixtures().aClientCard().of(anOrganization("alice"));
		ClientCard stale = found(card);
		change(card, surname("Петров"));
		stale.change(surname("Сидоров"), Fixtures.CLOCK);
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().cards().update(stale)));
	}

	@Test
	default void removesACardButNotItsClient() {
		OrganizationId organization = anOrganization("alice");
		ClientCard card = fixtures().aClientCard().of(organization);
		ports().inTransaction(() -> ports().cards()
			.remove(ports().cards().findForChange(card.organization(), card.id()).orElseThrow()));
		assertThat(ports().card(card.id(), organization)).isEmpty();
		assertThat(ports().clientReader().withPhone(card.details().phone())).contains(card.client());
	}

	@Test
	default void findsACardByItsWholePhone() {
		OrganizationId organization = anOrganization("alice");
		ClientCard card = fixtures().aClientCard().of(organization);
		fixtures().aClientCard().of(organization);
		fixtures().aClientCard().withPhone(card.details().phone()).of(anOrganization("bob"));
		assertThat(search(organization, new ClientCardFilter.PhoneIs(card.details().phone())))
			.containsExactly(card.id().value());
	}

	@Test
	default void findsCardsByTheEndOfTheirPhone() {
		OrganizationId organization = anOrganization("alice");
		ClientCard first = fixtures().aClientCard().withPhone(new PhoneNumber("+79517487295")).of(organization);
		ClientCard second = fixtures().aClientCard().withPhone(new PhoneNumber("+79997487295")).of(organization);
		fixtures().aClientCard().withPhone(new PhoneNumber("+79517487296")).of(organization);
		assertThat(search(organization, new ClientCardFilter.PhoneEndsWith("7295")))
			.containsExactly(second.id().value(), first.id().value());
	}

	@Test
	default void findsCardsByTheBeginningsOfTheirNames() {
		OrganizationId organization = anOrganization("alice");
		ClientCard peter = fixtures().aClientCard().named("Семёнов-Тянь", "Пётр", "").of(organization);
		ClientCard anna = fixtures().aClientCard().named("Петрова", "АННА мария", "Семёновна").of(organization);
		fixtures().aClientCard().named("Петрова", "Анна", "").of(anOrganization("bob"));
		assertThat(byName(organization, "петр")).containsExactly(anna.id().value(), peter.id().value());
		assertThat(byName(organization, "ПЁТР семенов")).containsExactly(anna.id().value(), peter.id().value());
		assertThat(byName(organization, "тянь")).containsExactly(peter.id().value());
		assertThat(byName(organization, "мария петрова анна")).containsExactly(anna.id().value());
		assertThat(byName(organization, "ария")).isEmpty();
		assertThat(byName(organization, "петр никто")).isEmpty();
	}

	@Test
	default void takesNoCharacterOfANameForAWildcard() {
		OrganizationId organization = anOrganization("alice");
		ClientCard odd = fixtures().aClientCard().named("100%", "a_b", "c\\d").of(organization);
		fixtures().aClientCard().named("1000", "axb", "cd").of(organization);
		assertThat(byName(organization, "100%")).containsExactly(odd.id().value());
		assertThat(byName(organization, "a_")).containsExactly(odd.id().value());
		assertThat(byName(organization, "c\\")).containsExactly(odd.id().value());
		assertThat(byName(organization, "%")).isEmpty();
	}

	@Test
	default void findsACardByItsNewNameOnceItIsAmended() {
		OrganizationId organization = anOrganization("alice");
		ClientCard card = fixtures().aClientCard().named("Иванов", "Пётр", "").of(organization);
		change(card, surname("Сидоров"));
		assertThat(byName(organization, "сидор")).containsExactly(card.id().value());
		assertThat(byName(organization, "иванов")).isEmpty();
	}

	@Test
	default void findsNothingWhereNothingCanMatch() {
		OrganizationId organization = anOrganization("alice");
		fixtures().aClientCard().of(organization);
		assertThat(search(organization, new ClientCardFilter.Nothing())).isEmpty();
	}

	@Test
	default void listsCardsNewestFirstInPagesAndSlices() {
		OrganizationId organization = anOrganization("alice");
		List<Long> ids = Stream.generate(() -> fixtures().aClientCard().of(organization).id().value())
			.limit(5)
			.sorted(Comparator.reverseOrder())
			.toList();
		Listing<Long> listing = ports().cardReader()
			.cards(organization, new ClientCardFilter.Everything())
			.map(ClientCardView::id);
		assertThat(listing.all()).containsExactlyElementsOf(ids);
		assertThat(listing.page(2, 2)).isEqualTo(new Listing.Page<>(ids.subList(2, 4), 5));
		assertThat(listing.page(4, 2)).isEqualTo(new Listing.Page<>(List.of(), 5));
		assertThat(listing.slice(new Cursor.Start(), 2)).isEqualTo(new Slice<>(ids.subList(0, 2), false, true));
		assertThat(listing.slice(new Cursor.After(ids.get(1)), 2))
			.isEqualTo(new Slice<>(ids.subList(2, 4), true, true));
		assertThat(listing.slice(new Cursor.After(ids.get(3)), 2))
			.isEqualTo(new Slice<>(ids.subList(4, 5), true, false));
		assertThat(listing.slice(new Cursor.Before(ids.get(4)), 2))
			.isEqualTo(new Slice<>(ids.subList(2, 4), true, true));
		assertThat(listing.slice(new Cursor.Before(ids.get(1)), 2))
			.isEqualTo(new Slice<>(ids.subList(0, 1), false, true));
	}

	@Test
	default void readsLongListsInTheSameOrder() {
		OrganizationId organization = anOrganization("alice");
		ports().inTransaction(() -> {
			for (int i = 0; i < 1201; i++) {
				fixtures().aClientCard().of(organization);
			}
		});
		assertThat(search(organization, new ClientCardFilter.Everything())).hasSize(1201)
			.isSortedAccordingTo(Comparator.reverseOrder())
			.doesNotHaveDuplicates();
	}

	private OrganizationId anOrganization(String creator) {
		return fixtures().anOrganization(fixtures().anAccount(creator));
	}

	private static ClientCardChanges surname(String surname) {
		return ClientCardChanges.builder().surname(surname).build();
	}

	private ClientCard found(ClientCard card) {
		return ports().inTransaction(() -> ports().cards().findForChange(card.organization(), card.id()).orElseThrow());
	}

	private ClientCard.Snapshot change(ClientCard card, ClientCardChanges changes) {
		return ports().inTransaction(() -> {
			ClientCard found = ports().cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(changes, Fixtures.CLOCK);
			return ports().cards().update(found).snapshot();
		});
	}

	private List<Long> byName(OrganizationId organization, String words) {
		return search(organization, new ClientCardFilter.NameHas(NameWords.sought(words)));
	}

	private List<Long> search(OrganizationId organization, ClientCardFilter filter) {
		return ports().cardReader().cards(organization, filter).all().map(ClientCardView::id).toList();
	}

}
