package dev.kartoteka.adapter.persistence.account;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;

@Component
class SqlCallerStatusReader implements CallerStatusReader {

	private static final String SQL = "select " + Admission.COLUMNS + " from " + Admission.FROM;

	private final DetachedQueries queries;

	private final Admission admission;

	SqlCallerStatusReader(DetachedQueries queries, Admission admission) {
		this.queries = queries;
		this.admission = admission;
	}

	@Override
	public CallerStatus of(Caller caller) {
		return this.queries.one(SQL, (row) -> this.admission.read(row, caller), caller.session().value(),
				caller.account().value());
	}

}
