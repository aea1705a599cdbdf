package dev.kartoteka.application.person;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.account.StaffAct;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.person.PersonQueries;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase(readOnly = true)
class PersonQueriesService implements PersonQueries {

	private final StaffAct staffAct;

	private final PersonExportReader exports;

	PersonQueriesService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle, PersonExportReader exports) {
		this.staffAct = new StaffAct(callerStatusReader, reader, accounts, throttle, hasher);
		this.exports = exports;
	}

	@Override
	public JsonText export(ExportRequest request) {
		this.staffAct.require(request.caller(), request.draft().map(Draft::currentPassword), request.address());
		return this.exports.ofPhone(request.draft().accept().phone(), request.images());
	}

}
