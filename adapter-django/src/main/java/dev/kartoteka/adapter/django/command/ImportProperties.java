package dev.kartoteka.adapter.django.command;

import java.nio.file.Path;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to import.
 *
 * @param users the table of users: a file, or with an address of a database the name of a
 * table there, or a query
 * @param clients the table of clients, likewise
 * @param url of the database that Django uses, such as
 * {@code jdbc:postgresql://db:5432/crm}; without it tables are files
 * @param username who reads there
 * @param password his password
 * @param report where to write what was refused
 * @param timeZone of instants without an offset
 * @param batchSize how many rows share a transaction
 */
@ConfigurationProperties("kartoteka.django")
record ImportProperties(@Nullable String users, @Nullable String clients, @Nullable String url,
		@Nullable String username, @Nullable String password, @DefaultValue("django-import-refused.csv") Path report,
		@DefaultValue("UTC") ZoneId timeZone, @DefaultValue("500") int batchSize) {

	ImportProperties {
		if (batchSize < 1 || batchSize > 5000) {
			throw new IllegalArgumentException("kartoteka.django.batch-size is to be from 1 to 5000.");
		}
	}

	@Override
	public String toString() {
		return "ImportProperties[users=" + this.users + ", clients=" + this.clients + "]";
	}

}
