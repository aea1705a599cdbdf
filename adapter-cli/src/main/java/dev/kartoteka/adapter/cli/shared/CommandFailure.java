package dev.kartoteka.adapter.cli.shared;

import org.jspecify.annotations.Nullable;

/** A command cannot go on. The message consists of whole sentences for the operator. */
public class CommandFailure extends RuntimeException {

	public CommandFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
