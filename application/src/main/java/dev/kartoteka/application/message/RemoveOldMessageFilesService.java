package dev.kartoteka.application.message;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.message.EmailFileStore;
import dev.kartoteka.domain.message.RemoveOldMessageFiles;
import dev.kartoteka.domain.message.TextFileStore;

/** Runs without a transaction: files need none. */
@UseCase(readOnly = true)
class RemoveOldMessageFilesService implements RemoveOldMessageFiles {

	static final Duration EMAILS = Duration.ofDays(7);

	static final Duration TEXTS = Duration.ofDays(1);

	private final EmailFileStore emails;

	private final TextFileStore texts;

	RemoveOldMessageFilesService(EmailFileStore emails, TextFileStore texts) {
		this.emails = emails;
		this.texts = texts;
	}

	@Override
	public boolean removeOld() {
		this.emails.removeOlderThan(EMAILS);
		this.texts.removeOlderThan(TEXTS);
		return false;
	}

}
