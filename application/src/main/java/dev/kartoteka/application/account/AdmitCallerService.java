package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.AdmitCaller;
import dev.kartoteka.domain.account.Caller;

@UseCase(readOnly = true)
class AdmitCallerService implements AdmitCaller {

	private final AccountStandings standings;

	AdmitCallerService(AccountStandings standings) {
		this.standings = standings;
	}

	@Override
	public void admit(Caller caller) {
		this.standings.of(caller).demandAdmitted();
	}

}
