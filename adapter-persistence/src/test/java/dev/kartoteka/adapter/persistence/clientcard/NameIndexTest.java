package dev.kartoteka.adapter.persistence.clientcard;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The index of names follows every change of cards, also of many at once. */
@Tag("slow")
class NameIndexTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private OrganizationId organization = new OrganizationId(0);

	@BeforeEach
	void foundAnOrganization() {
		this.organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));
	}

	@Test
	void filesTheWordsOfANewCard() {
		aCard("Семёнов-Тянь", "Пётр");
		assertThat(words()).containsExactlyInAnyOrder("семенов-тянь", "тянь", "петр");
	}

	@Test
	void filesManyCardsAtOnce() {
		copyTheOnlyCard(2);
		assertThat(words()).containsExactlyInAnyOrder("иванов", "петр", "иванов", "петр", "иванов", "петр");
	}

	@Test
	void refilesACardWithAnotherName() {
		ClientCard card = aCard("Иванов", "Пётр");
		this.store.jdbc().update("update client_card set name_words = 'петров петр' where id = ?", card.id().value());
		assertThat(words()).containsExactlyInAnyOrder("петров", "петр");
	}

	@Test
	void refilesManyCardsAtOnce() {
		copyTheOnlyCard(2);
		this.store.jdbc().update("update client_card set name_words = 'x' || id");
		assertThat(words()).hasSize(3).allMatch((word) -> word.matches("x\\d+"));
	}

	@Test
	void leavesTheIndexAloneWhenTheNameStays() {
		ClientCard card = aCard("Иванов", "Пётр");
		List<String> before = rows();
		this.store.jdbc().update("update client_card set address = 'elsewhere' where id = ?", card.id().value());
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void forgetsARemovedCardAndKeepsTheOthers() {
		aCard("Иванов", "Пётр");
		ClientCard other = aCard("Петров", "Пётр");
		this.store.jdbc().update("delete from client_card where id = ?", other.id().value());
		assertThat(words()).containsExactlyInAnyOrder("иванов", "петр");
	}

	@Test
	void forgetsManyCardsAtOnce() {
		copyTheOnlyCard(50);
		this.store.jdbc().update("delete from client_card");
		assertThat(words()).isEmpty();
	}

	@Test
	void forgetsAllCardsThatAreTruncated() {
		aCard("Иванов", "Пётр");
		this.store.jdbc().execute("truncate client_card cascade");
		assertThat(words()).isEmpty();
	}

	@Test
	void filesAWordOnceThatStandsTwice() {
		ClientCard card = aCard("Иванов", "Пётр");
		this.store.jdbc().update("update client_card set name_words = 'a b a' where id = ?", card.id().value());
		assertThat(words()).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void refusesAPhoneThatIsNoneWhoeverWritesIt() {
		ClientCard card = aCard("Иванов", "Пётр");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.store.jdbc()
				.update("update client_card set phone = '8 900' where id = ?", card.id().value()))
			.withMessageContaining("client_card_phone_e164");
	}

	private ClientCard aCard(String surname, String name) {
		return this.fixtures.aClientCard().named(surname, name, "").of(this.organization);
	}

	private void copyTheOnlyCard(int copies) {
		aCard("Иванов", "Пётр");
		this.store.jdbc().update("""
				insert into client_card (id, client_id, organization_id, surname, name, second_name, phone, address,
					name_words, created_at, updated_at, version)
				select id + 100000 + i, client_id, organization_id, surname, name, second_name,
					'+' || (79990000000 + i), address, name_words, created_at, updated_at, version
				from client_card, generate_series(1, ?) i""", copies);
	}

	private List<String> words() {
		return this.store.jdbc()
			.query("select word from client_card_word where organization_id = ?", (row, _) -> row.getString(1),
					this.organization.value());
	}

	private List<String> rows() {
		return this.store.jdbc()
			.query("select ctid || word from client_card_word order by 1", (row, _) -> row.getString(1));
	}

}
