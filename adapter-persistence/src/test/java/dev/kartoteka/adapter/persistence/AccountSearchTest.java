package dev.kartoteka.adapter.persistence;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.StatementLog.Executed;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;

/** Searching among many accounts. */
@Tag("slow")
class AccountSearchTest {

	private final TestStore store = TestStore.empty();

	@Test
	void usesTheIndexForWordsOfThreeCharactersAndMore() {
		load(20_000);
		assertThat(plan("1234")).contains("account_search_idx");
		assertThat(found("er1234@ USER1234")).containsExactly("user1234");
		assertThat(found("surname19999")).containsExactly("user19999");
	}

	@Test
	void findsShortWordsToo() {
		load(300);
		assertThat(found("r7 7@")).containsExactly("user77", "user7");
		assertThat(found("m")).hasSize(300);
	}

	@Test
	void findsNothingWhereNothingCanBe() {
		load(10);
		assertThat(found("user1\0")).isEmpty();
		assertThat(found("user1%")).isEmpty();
		assertThat(found("user1example")).isEmpty();
		assertThat(found("example.comsurname1")).isEmpty();
	}

	@Test
	void findsCharactersBeyondTheBasicPlane() {
		new Fixtures(this.store).register("a😀b😀c", null, null);
		assertThat(found("😀B😀")).containsExactly("a😀b😀c");
		assertThat(found("b😀c")).containsExactly("a😀b😀c");
	}

	private void load(int accounts) {
		new DemonstrationData(this.store.dataSource()).load(new DemonstrationData.Size(1, accounts, 0, 0, 0),
				new PasswordHash("!"), (_, _, _) -> {
				});
	}

	private List<String> found(String search) {
		return listing(search).all().map(AccountRecord::username).toList();
	}

	private Listing<AccountRecord> listing(String search) {
		return this.store.accountReader()
			.accounts(new AccountFilter(Optional.empty(), Optional.empty(), search), Optional.empty());
	}

	private String plan(String search) {
		Executed read = this.store.statements().during(() -> assertThat(listing(search).all()).isNotEmpty()).getFirst();
		return String.join("\n",
				this.store.jdbc().queryForList("explain " + read.sql(), String.class, read.parameters().toArray()));
	}

}
