package dev.kartoteka.adapter.console.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.domain.shared.JsonText;

/** What is sent back. */
public sealed interface Reply {

	/** Returns a page. */
	static Reply page(Document.Template template) {
		return page(200, template);
	}

	/** Returns the page of a form that was not accepted. */
	static Reply refused(Document.Template template) {
		return page(422, template);
	}

	/** Returns a page with a status. */
	static Reply page(int status, Document.Template template) {
		return new Html(status, Document.of(template));
	}

	/** Sends the browser to a page of the console, after something was done. */
	static Reply to(String path) {
		return new Redirect(path);
	}

	/** Sends the browser to a page that says what was done. */
	static Reply to(String path, String done) {
		return new Redirect(path + (path.contains("?") ? "&" : "?") + "done=" + done);
	}

	/** Returns a document in JSON as a file to keep. */
	static Reply download(String fileName, JsonText document) {
		return new Download("application/json", fileName,
				(out) -> out.write(document.json().getBytes(StandardCharsets.UTF_8)));
	}

	/** Returns a picture whose address always has the same content. */
	static Reply picture(String mediaType, byte[] content) {
		return new Picture(mediaType, content);
	}

	/** Returns this reply, whose address no other site gets to know. */
	default Reply withoutReferrer() {
		return new Unreferred(this);
	}

	/**
	 * Returns this reply, whose page also loads images of that origin.
	 * @param origin scheme and host; empty for none
	 */
	default Reply withImagesOf(String origin) {
		return origin.isEmpty() ? this : new Illustrated(this, origin);
	}

	/** Returns this reply, whose page has that status. */
	default Reply withStatus(int status) {
		return switch (this) {
			case Html(int _, byte[] content) -> new Html(status, content);
			case Illustrated(Reply next, String origin) -> new Illustrated(next.withStatus(status), origin);
			case Unreferred(Reply next) -> new Unreferred(next.withStatus(status));
			default -> this;
		};
	}

	/** Goes on, and lets the page load images of that origin. */
	record Illustrated(Reply next, String origin) implements Reply {
	}

	/** Goes on without naming the page to others. */
	record Unreferred(Reply next) implements Reply {
	}

	/** A page. */
	@SuppressWarnings("ArrayRecordComponent")
	record Html(int status, byte[] content) implements Reply {
	}

	/** A picture. The browser keeps it, and asks no more. */
	@SuppressWarnings("ArrayRecordComponent")
	record Picture(String mediaType, byte[] content) implements Reply {
	}

	/** See Other. */
	record Redirect(String path) implements Reply {
	}

	/** Ends the session of an account in the browser, and goes on. */
	static Reply signedOut(Reply next) {
		return new SignedOut(Cookies.Holder.ACCOUNT, next);
	}

	/** Ends the session of a client in the browser, and goes on. */
	static Reply clientSignedOut(Reply next) {
		return new SignedOut(Cookies.Holder.CLIENT, next);
	}

	/** Starts the session of a browser, and goes on. */
	record SignedIn(Cookies.Holder holder, String token, Reply next) implements Reply {

		/** Omits the token, which is a secret. */
		@Override
		public String toString() {
			return "SignedIn[holder=" + this.holder + "]";
		}

	}

	/** Ends the session of a browser, and goes on. */
	record SignedOut(Cookies.Holder holder, Reply next) implements Reply {
	}

	/**
	 * Remembers the columns of the list of cards in the browser, and goes on.
	 * @param columns names of letters
	 */
	static Reply rememberingCardColumns(List<String> columns, Reply next) {
		return new Remembered(Cookies.CARD_COLUMNS, String.join(".", columns), next);
	}

	/** Remembers a value in the browser, and goes on. */
	record Remembered(String cookie, String value, Reply next) implements Reply {
	}

	/** A file to be saved. */
	record Download(String mediaType, String name, Content content) implements Reply {
	}

	/** Writes the content of a file. */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
