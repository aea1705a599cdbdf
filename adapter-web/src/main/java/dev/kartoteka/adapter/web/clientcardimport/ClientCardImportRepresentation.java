package dev.kartoteka.adapter.web.clientcardimport;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcardimport.ClientCardImport;

/**
 * The progress of an import.
 *
 * @param columns the field of each column or property of the file, or null for none; only
 * in the response that starts a dry run
 */
record ClientCardImportRepresentation(long id, String status, long organization, String mode, boolean dryRun,
		long total, long done, long created, long updated, long refused, Instant createdAt,
		@Nullable Instant finishedAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, @Nullable String> columns) {

	static ClientCardImportRepresentation of(ClientCardImport.Snapshot found) {
		return of(found, null);
	}

	static ClientCardImportRepresentation of(ClientCardImport.Snapshot found,
			@Nullable Map<String, @Nullable String> columns) {
		ClientCardImport.Progress progress = found.progress();
		return new ClientCardImportRepresentation(found.id().value(), word(found.status()),
				found.organization().value(), word(found.mode()), found.dryRun(), progress.total(), progress.done(),
				progress.created(), progress.updated(), progress.refused(), found.createdAt(), found.finishedAt(),
				columns);
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
