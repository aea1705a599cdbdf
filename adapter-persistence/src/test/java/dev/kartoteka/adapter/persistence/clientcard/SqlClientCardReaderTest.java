package dev.kartoteka.adapter.persistence.clientcard;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SqlClientCardReaderTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private AccountId alice = new AccountId(1);

	private OrganizationId organization = new OrganizationId(0);

	@BeforeEach
	void foundAnOrganization() {
		this.alice = this.fixtures.anAccount("alice");
		this.organization = this.fixtures.anOrganization(this.alice);
	}

	@Test
	void showsTheSameCardAloneAndInAList() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		this.fixtures.aClientCard()
			.withPhone(card.details().phone())
			.of(this.fixtures.anOrganization(this.fixtures.anAccount("bob")));
		assertThat(everything()).containsExactly(single(card));
	}

	@Test
	void usesOneInstanceForAnOrganizationWhereverItAppears() {
		OrganizationId other = this.fixtures.anOrganization(this.alice);
		for (int i = 0; i < 3; i++) {
			PhoneNumber phone = Fixtures.aPhone();
			this.fixtures.aClientCard().withPhone(phone).of(this.organization);
			this.fixtures.aClientCard().withPhone(phone).of(other);
		}
		List<ClientCardView> cards = everything();
		OrganizationView own = cards.getFirst().organization();
		OrganizationView others = cards.getFirst().client().organizations().getFirst();
		assertThat(cards).hasSize(3).allSatisfy((card) -> {
			assertThat(card.organization()).isSameAs(own);
			assertThat(card.client().organizations()).hasSize(2);
			assertThat(card.client().organizations().get(0)).isSameAs(others);
			assertThat(card.client().organizations().get(1)).isSameAs(own);
		});
		ClientCardView single = this.store.card(new ClientCardId(cards.getFirst().id()), this.organization)
			.orElseThrow();
		assertThat(single.organization()).isSameAs(single.client().organizations().get(1));
	}

	@Test
	void countsAnOrganizationOnceThatHoldsTwoCardsOfTheClient() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard first = this.fixtures.aClientCard().withPhone(phone).of(this.organization);
		changePhone(first, Fixtures.aPhone());
		ClientCard second = this.fixtures.aClientCard().withPhone(phone).of(this.organization);
		assertThat(second.client()).isEqualTo(first.client());
		assertThat(single(first).client().organizations()).hasSize(1);
		assertThat(single(first).phone()).isNotEqualTo(phone.e164());
		assertThat(everything()).containsExactly(single(second), single(first));
	}

	@Test
	void returnsJsonToTheLetter() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		String odd = "{\"b\":1.10,\"a\":{},\"b\":[ 1e400 ,\"\\u0000\\ud83d\",\"ё\"]}";
		this.store.jdbc().update("update client_card set data = ?::json", odd);
		assertThat(single(card).data()).isEqualTo(new JsonText(odd));
		assertThat(everything().getFirst().data()).isEqualTo(new JsonText(odd));
	}

	@Test
	void readsLongJsonBesideItsOwnCardOnly() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard first = this.fixtures.aClientCard().withPhone(phone).of(this.organization);
		ClientCard second = this.fixtures.aClientCard().withPhone(phone).of(this.fixtures.anOrganization(this.alice));
		this.store.jdbc().update("update client_card set data = '\"first\"' where id = ?", first.id().value());
		this.store.jdbc().update("update client_card set data = '\"second\"' where id = ?", second.id().value());
		assertThat(single(first).data()).isEqualTo(new JsonText("\"first\""));
		assertThat(this.store.card(second.id(), second.organization()).orElseThrow().data())
			.isEqualTo(new JsonText("\"second\""));
	}

	@Test
	void showsACardOnceHoweverOftenItMatches() {
		ClientCard card = this.fixtures.aClientCard().named("Анна-Мария", "Анна", "Анновна").of(this.organization);
		for (String sought : List.of("а", "анн", "анна анна", "а ан анн анна", "анна мария")) {
			ClientCardFilter filter = new ClientCardFilter.NameHas(NameWords.sought(sought));
			assertThat(this.store.cardReader().cards(this.organization, filter).all()).as(sought)
				.extracting(ClientCardView::id)
				.containsExactly(card.id().value());
			assertThat(this.store.cardReader().cards(this.organization, filter).page(1, 10).total()).isOne();
		}
	}

	private List<ClientCardView> everything() {
		return this.store.cardReader().cards(this.organization, new ClientCardFilter.Everything()).all().toList();
	}

	private ClientCardView single(ClientCard card) {
		return this.store.card(card.id(), this.organization).orElseThrow();
	}

	private void changePhone(ClientCard card, PhoneNumber phone) {
		this.store.inTransaction(() -> {
			ClientCard found = this.store.cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(ClientCardChanges.builder().phone(phone).build(), Fixtures.CLOCK);
			this.store.cards().update(found);
		});
	}

}
