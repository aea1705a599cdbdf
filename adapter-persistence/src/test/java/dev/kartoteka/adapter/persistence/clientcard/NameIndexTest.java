package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The index of names follows every change of cards. */
@Tag("slow")
class NameIndexTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final DerivedDataStore repairs = this.store.port(DerivedDataStore.class);

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
	void refilesACardWithAnotherName() {
		ClientCard card = aCard("Иванов", "Пётр");
		change(card, ClientCardChanges.builder().surname("Петров").build());
		assertThat(words()).containsExactlyInAnyOrder("петров", "петр");
	}

	@Test
	void leavesTheIndexAloneWhenTheNameStays() {
		ClientCard card = aCard("Иванов", "Пётр");
		List<String> before = rows();
		change(card, ClientCardChanges.builder().address(new PostalAddress("elsewhere")).build());
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void forgetsARemovedCardAndKeepsTheOthers() {
		aCard("Иванов", "Пётр");
		ClientCard other = aCard("Петров", "Пётр");
		this.store.inTransaction(() -> this.store.cards()
			.remove(this.store.cards().findForChange(other.organization(), other.id()).orElseThrow()));
		assertThat(words()).containsExactlyInAnyOrder("иванов", "петр");
	}

	@Test
	void forgetsTheCardsOfADissolvedOrganizationAndKeepsTheOthers() {
		copyTheOnlyCard(50);
		OrganizationId other = this.fixtures.anOrganization(this.fixtures.anAccount("bob"));
		this.fixtures.aClientCard().named("Сидоров", "Пётр", "").of(other);
		this.repairs.repair();
		this.store.inTransaction(() -> this.store.organizations()
			.remove(this.store.organizations().findForRemoval(this.organization).orElseThrow()));
		assertThat(this.store.jdbc().queryForList("select word from client_card_word", String.class))
			.containsExactlyInAnyOrder("сидоров", "петр");
	}

	@Test
	void filesAWordOnceThatStandsTwice() {
		aCard("Пётр", "Петр");
		assertThat(words()).containsExactly("петр");
	}

	@Test
	void isRepairedAfterAnotherProgramHasWritten() {
		copyTheOnlyCard(2);
		ClientCard renamed = aCard("Петров", "Павел");
		this.store.jdbc().update("update client_card set name_words = 'a b a' where id = ?", renamed.id().value());
		this.store.jdbc().update("update client_card_word set word = 'a' where word = 'петров'");
		this.store.jdbc().update("insert into client_card_word values (?, 'gone', 4711)", this.organization.value());
		assertThat(this.repairs.repair()).contains(new Repair("Words of cards", 5, 2));
		assertThat(words()).containsExactlyInAnyOrder("иванов", "петр", "иванов", "петр", "иванов", "петр", "петров",
				"павел");
		assertThat(this.repairs.repair()).contains(new Repair("Words of cards", 0, 0));
	}

	@Test
	void isMadeAnewForCardsOfEarlierVersions() throws SQLException {
		aCard("О\u2019Коннор", "İnci");
		aCard("Петров", "Пётр");
		this.store.jdbc().update("""
				update client_card set name_words = 'о\u2019коннор i\u0307nci' where surname = 'О\u2019Коннор'""");
		this.store.jdbc().update("delete from client_card_word where word in ('оконнор', 'коннор', 'inci')");
		List<String> others = rows();
		try (Connection connection = this.store.dataSource().getConnection()) {
			assertThat(DerivedNameWords.correct(connection)).isEqualTo(new DerivedNameWords.Corrections(3, 0));
			assertThat(DerivedNameWords.correct(connection)).isEqualTo(new DerivedNameWords.Corrections(0, 0));
		}
		assertThat(words()).containsExactlyInAnyOrder("оконнор", "коннор", "inci", "петров", "петр");
		assertThat(rows()).containsAll(others);
	}

	@Test
	void refusesAPhoneThatIsNoneWhoeverWritesIt() {
		ClientCard card = aCard("Иванов", "Пётр");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.store.jdbc()
				.update("update client_card set phone = '8 900' where id = ?", card.id().value()))
			.withMessageContaining("client_card_phone_e164");
	}

	private void change(ClientCard card, ClientCardChanges changes) {
		this.store.inTransaction(() -> {
			ClientCard found = this.store.cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(changes, Fixtures.CLOCK);
			this.store.cards().update(found);
		});
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
