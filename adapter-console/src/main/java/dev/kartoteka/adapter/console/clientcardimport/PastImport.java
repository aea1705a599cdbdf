package dev.kartoteka.adapter.console.clientcardimport;

import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportStatus;

/** An import as the history shows it. */
record PastImport(long id, String begun, String what, ImportStatus status, String created, String updated,
		String refused) {

	static PastImport of(ClientCardImport.Snapshot found, ImportTexts texts, CommonTexts common) {
		ClientCardImport.Progress progress = found.progress();
		return new PastImport(found.id().value(), common.time(found.createdAt()), texts.progress(found.dryRun()),
				found.status(), texts.number(progress.created()), texts.number(progress.updated()),
				texts.number(progress.refused()));
	}

	boolean isGood() {
		return this.status == ImportStatus.FINISHED;
	}

}
