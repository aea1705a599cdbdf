package dev.kartoteka.adapter.console.account;

import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.PersonName;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountView;

/** An account as staff see it. */
record AccountRow(long id, String username, String name, String email, String phone, boolean active, boolean staff,
		String created) {

	static AccountRow of(AccountRecord found, Phones phones, CommonTexts texts) {
		AccountView account = found.account();
		String name = PersonName.of(account.surname(), account.name(), account.secondName());
		String phone = account.phone();
		return new AccountRow(account.id(), found.username(), name, account.email(),
				(phone != null) ? phones.written(phone) : "",
				found.standing().filter(AccountRecord.Standing::active).isPresent(),
				found.standing().filter(AccountRecord.Standing::staff).isPresent(), texts.date(account.createdAt()));
	}

}
