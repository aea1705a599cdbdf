package dev.kartoteka.adapter.django.table;

import org.jspecify.annotations.Nullable;

/** The import can not go on; the message, of whole sentences, is for the operator. */
public class ImportFailure extends RuntimeException {

	public ImportFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
