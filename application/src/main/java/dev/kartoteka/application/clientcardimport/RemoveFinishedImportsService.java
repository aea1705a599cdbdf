package dev.kartoteka.application.clientcardimport;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.RemoveFinishedImports;

/** Runs without a transaction: the repository needs none for this. */
@UseCase(readOnly = true)
class RemoveFinishedImportsService implements RemoveFinishedImports {

	/** Small, since each import may have hundreds of thousands of errors. */
	private static final int BATCH_SIZE = 10;

	private static final Duration RETENTION = Duration.ofDays(30);

	private final ClientCardImportRepository imports;

	RemoveFinishedImportsService(ClientCardImportRepository imports) {
		this.imports = imports;
	}

	@Override
	public boolean removeFinished() {
		return this.imports.removeFinished(RETENTION, BATCH_SIZE) == BATCH_SIZE;
	}

}
