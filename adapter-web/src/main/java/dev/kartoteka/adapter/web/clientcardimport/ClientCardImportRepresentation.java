package dev.kartoteka.adapter.web.clientcardimport;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcardimport.ClientCardImport;

/** The progress of an import. */
record ClientCardImportRepresentation(long id, String status, long organization, String mode, boolean dryRun,
		long total, long done, long created, long updated, long refused, Instant createdAt,
		@Nullable Instant finishedAt) {

	static ClientCardImportRepresentation of(ClientCardImport.Snapshot found) {
		ClientCardImport.Progress progress = found.progress();
		return new ClientCardImportRepresentation(found.id().value(), word(found.status()),
				found.organization().value(), word(found.mode()), found.dryRun(), progress.total(), progress.done(),
				progress.created(), progress.updated(), progress.refused(), found.createdAt(), found.finishedAt());
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
