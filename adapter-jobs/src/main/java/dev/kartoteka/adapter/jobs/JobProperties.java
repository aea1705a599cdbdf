package dev.kartoteka.adapter.jobs;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of jobs, each beside the other settings of what it works on.
 *
 * @param letters settings of emails
 * @param imports settings of imports of client cards
 * @param images settings of images
 * @param changes settings of the audit trail
 * @param accounts settings of accounts
 */
@ConfigurationProperties("kartoteka")
record JobProperties(@DefaultValue Letters letters, @DefaultValue Imports imports, @DefaultValue Images images,
		@DefaultValue Changes changes, @DefaultValue Accounts accounts) {

	/** How often the program looks for emails that are due. */
	record Letters(@DefaultValue("3s") Duration interval) {

		Letters {
			requirePositive(interval, "kartoteka.letters.interval");
		}

	}

	/** How often the program looks for imports that are under way. */
	record Imports(@DefaultValue("1s") Duration interval) {

		Imports {
			requirePositive(interval, "kartoteka.imports.interval");
		}

	}

	/** How often the program looks for images that nothing refers to. */
	record Images(@DefaultValue("10s") Duration sweepInterval) {

		Images {
			requirePositive(sweepInterval, "kartoteka.images.sweep-interval");
		}

	}

	/** For how long entries of the audit trail are kept. */
	record Changes(@DefaultValue("365d") Duration retention) {

		Changes {
			requirePositive(retention, "kartoteka.changes.retention");
		}

	}

	/** For how long accounts that were never active are kept. */
	record Accounts(@DefaultValue("90d") Duration neverActivatedRetention) {

		Accounts {
			requirePositive(neverActivatedRetention, "kartoteka.accounts.never-activated-retention");
		}

	}

	private static void requirePositive(Duration duration, String setting) {
		if (duration.toMillis() < 1) {
			throw new IllegalArgumentException(setting + " is " + duration + ", which is less than a millisecond");
		}
	}

}
