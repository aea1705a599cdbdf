package dev.kartoteka.adapter.console.http;

/** A form has mistakes; they are in the form itself. */
final class FormRefused extends RuntimeException {

	private static final long serialVersionUID = 1;

	FormRefused() {
		super("The form has mistakes");
	}

	/** Fills in nothing: mistakes are common, and their traces tell nothing. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
