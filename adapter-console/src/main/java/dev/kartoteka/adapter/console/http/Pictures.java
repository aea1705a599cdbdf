package dev.kartoteka.adapter.console.http;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.MistakeTexts;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

/** Stores the pictures of forms. */
@Component
public class Pictures {

	/** The media types for the attribute {@code accept}. */
	public static final String ACCEPTED = "image/jpeg,image/png,image/gif,image/webp";

	private final ReceiveImage receiveImage;

	Pictures(ReceiveImage receiveImage) {
		this.receiveImage = receiveImage;
	}

	/**
	 * Stores the picture of a field and returns its name; null if none was chosen, or the
	 * form has mistakes.
	 */
	public @Nullable ImageName optional(String field, Form form, Visit visit) {
		Optional<Upload> upload = visit.file(field);
		return (upload.isEmpty() || form.hasMistakes()) ? null : store(upload.get(), field, form, visit).orElse(null);
	}

	/** Returns the submission of one picture of a field. */
	public Submission<ImageName> submission(Upload upload, String field, Form form, Visit visit) {
		return Submission.deferred(() -> store(upload, field, form, visit).map(Submission::of)
			.orElseGet(() -> Submission.refused(new FormRefused())));
	}

	private Optional<ImageName> store(Upload upload, String field, Form form, Visit visit) {
		MistakeTexts texts = visit.mistakeTexts();
		if (upload.size() > ReceiveImage.MAX_SIZE) {
			form.mistake(field, texts.fileTooLarge());
			return Optional.empty();
		}
		try {
			return Optional.of(this.receiveImage.receive(upload.image()));
		}
		catch (InvalidInput refusal) {
			refusal.violations().forEach((found) -> form.mistake(field, texts.of(found.violation())));
		}
		return Optional.empty();
	}

}
