package dev.kartoteka.endtoend;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;

/**
 * Two programs on one database, each behind a proxy, with a mail server and low limits.
 * Those of time are as long as for the program that all tests share. All tests share them
 * and the database is not emptied: each test uses accounts and addresses that no other
 * test uses.
 */
final class Replicas {

	static final String FROM = "Картотека <kartoteka@example.org>";

	static final String LINK_BASE = "https://app.example.org/kartoteka";

	private static final AtomicInteger ADDRESSES = new AtomicInteger();

	private static final Mailbox MAILBOX = Mailbox.open();

	private static final Database DATABASE = TestPostgres.freshDatabase();

	/** Hashes one password at a time, and lets only few requests wait. */
	private static final Program ONE = start("--kartoteka.passwords.parallel=1", "--kartoteka.passwords.max-waiting=3");

	private static final Program OTHER = start();

	private static final Store STORE = Store.of(DATABASE);

	private Replicas() {
	}

	private static Program start(String... more) {
		List<String> settings = new ArrayList<>(List.of("--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + MAILBOX.port(), "--kartoteka.letters.from=" + FROM,
				"--kartoteka.letters.link-base=" + LINK_BASE, "--kartoteka.letters.interval=50ms",
				"--kartoteka.response-deadline=50s",
				"--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=30000 -c lock_timeout=25000",
				"--spring.datasource.hikari.data-source-properties.socketTimeout=40", "--kartoteka.trusted-proxies=1",
				"--kartoteka.rate-limits-enabled=true", "--kartoteka.rate-limits.log-in.per-subject-and-address=3/3m",
				"--kartoteka.rate-limits.log-in.per-subject=8/8m",
				"--kartoteka.rate-limits.client-log-in.per-subject-and-address=2/2m",
				"--kartoteka.rate-limits.register.per-address=4/4m",
				"--kartoteka.rate-limits.confirm-letter.per-address=6/6m",
				"--kartoteka.rate-limits.request-letter.per-subject-and-address=2/2h"));
		settings.addAll(List.of(more));
		return Program.start(DATABASE, settings.toArray(String[]::new));
	}

	static Program one() {
		return ONE;
	}

	static Program other() {
		return OTHER;
	}

	static Store store() {
		return STORE;
	}

	static PileUp behind(String locks) throws SQLException {
		return PileUp.behind(DATABASE, locks);
	}

	static Mailbox mailbox() {
		return MAILBOX;
	}

	/**
	 * Returns a consumer of the first replica, at an address that no other consumer has.
	 */
	static Consumer somebody() {
		return Consumer.of(ONE.address()).from(freshAddress());
	}

	static String freshAddress() {
		int number = ADDRESSES.incrementAndGet();
		return "198.51.%d.%d".formatted(number / 256, number % 256);
	}

}
