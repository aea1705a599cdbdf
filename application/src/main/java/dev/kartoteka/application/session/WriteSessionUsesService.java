package dev.kartoteka.application.session;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.session.SessionUseRegister;
import dev.kartoteka.domain.session.WriteSessionUses;

/** Runs without a transaction: the register needs none. */
@UseCase(readOnly = true)
class WriteSessionUsesService implements WriteSessionUses {

	private final SessionUseRegister register;

	WriteSessionUsesService(SessionUseRegister register) {
		this.register = register;
	}

	@Override
	public void write() {
		this.register.write();
	}

}
