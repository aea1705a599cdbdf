package dev.kartoteka.adapter.persistence.account;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Standing;

@Component
class SqlAccountStandings implements AccountStandings {

	private static final String SQL = "select " + Admission.COLUMNS + " from " + Admission.FROM;

	private final DetachedQueries queries;

	private final Admission admission;

	SqlAccountStandings(DetachedQueries queries, Admission admission) {
		this.queries = queries;
		this.admission = admission;
	}

	@Override
	public Standing of(Caller caller) {
		return this.queries.one(SQL, (row) -> this.admission.read(row, caller), caller.session().value(),
				caller.account().value());
	}

}
