package dev.kartoteka.adapter.persistence.account;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;

import org.springframework.stereotype.Component;

@Component
class SqlCallerStatusReader implements CallerStatusReader {

	private static final String SQL = "select " + Admission.COLUMNS + " from " + Admission.FROM;

	private final AutocommitQueries queries;

	private final Admission admission;

	SqlCallerStatusReader(AutocommitQueries queries, Admission admission) {
		this.queries = queries;
		this.admission = admission;
	}

	@Override
	public CallerStatus of(Caller caller) {
		return this.queries.one(SQL, (row) -> this.admission.read(row, caller), caller.session().value(),
				caller.account().value());
	}

}
