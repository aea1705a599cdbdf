package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.RequireActiveCaller;

@UseCase(readOnly = true)
class RequireActiveCallerService implements RequireActiveCaller {

	private final CallerStatusReader callerStatusReader;

	RequireActiveCallerService(CallerStatusReader callerStatusReader) {
		this.callerStatusReader = callerStatusReader;
	}

	@Override
	public void require(Caller caller) {
		this.callerStatusReader.of(caller).requireActive();
	}

}
