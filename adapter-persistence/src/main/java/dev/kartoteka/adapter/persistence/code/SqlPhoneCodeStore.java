package dev.kartoteka.adapter.persistence.code;

import java.time.Duration;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.code.PhoneCodeStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock decides when a code expires, since all replicas share it. */
@Component
class SqlPhoneCodeStore implements PhoneCodeStore {

	private static final String PUT = """
			insert into phone_code as stored (scope, code, expires_at)
			values (?, ?, now() + ? * interval '1 microsecond')
			on conflict (scope) do update
			set code = excluded.code, expires_at = excluded.expires_at, used = false,
				tries = case when stored.code = excluded.code then stored.tries else 0 end
			where not (stored.used and stored.code = excluded.code)""";

	private static final String TRY_OUT = """
			update phone_code
			set tries = tries + 1
			where scope = ? and expires_at > now() and not used and tries < ?
			returning code = ?""";

	private static final String USE_UP = "update phone_code set used = true where scope = ? and code = ? and not used";

	private static final String REMOVE_EXPIRED = "with old as materialized (select scope from phone_code"
			+ " where expires_at <= now() limit ? for update skip locked)"
			+ " delete from phone_code c using old where c.scope = old.scope";

	private final AutocommitQueries queries;

	private final JdbcClient jdbc;

	SqlPhoneCodeStore(AutocommitQueries queries, DataSource dataSource) {
		this.queries = queries;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public boolean put(String scope, String code, Duration lifetime) {
		return this.queries.change(PUT, scope, code, Micros.of(lifetime)) == 1;
	}

	@Override
	public boolean tryOut(String scope, String code, int most) {
		return this.queries.first(TRY_OUT, Row::flag, scope, most, code).orElse(false);
	}

	@Override
	public boolean useUp(String scope, String code) {
		return this.jdbc.sql(USE_UP).params(scope, code).update() == 1;
	}

	@Override
	public int removeExpired(int most) {
		return this.queries.change(REMOVE_EXPIRED, most);
	}

}
