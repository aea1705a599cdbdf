package dev.kartoteka.adapter.persistence;

import java.time.Clock;
import dev.kartoteka.domain.shared.PasswordHash;

/** Scratch. */
public final class BenchScratch {

	private BenchScratch() {
	}

	@SuppressWarnings("SystemOut")
	public static void main(String[] args) throws Exception {
		TestStore store = TestStore.on(new TestPostgres.Database(args[0], "postgres", "postgres"), Clock.systemUTC());
		long t = System.nanoTime();
		if (args.length > 1) {
			new DemonstrationData(store.bean(javax.sql.DataSource.class)).load(
					new DemonstrationData.Size(200, 50, Integer.parseInt(args[1]), 12, 200), new PasswordHash("!"),
					(w, a, b) -> System.out.printf("%.1f %s %d/%d%n", (System.nanoTime() - t) / 1e9, w, a, b));
		}
		store.close();
	}

}
