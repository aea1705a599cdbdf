package dev.kartoteka.adapter.console.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Writes replies, and the headers that protect pages. */
final class ReplyWriter {

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** A page with these statuses has the part that a script asks for. */
	private static final Set<Integer> OF_FORMS = Set.of(409, 422, 429);

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	ReplyWriter(HttpServletRequest request, HttpServletResponse response) {
		this.request = request;
		this.response = response;
	}

	/** Sets the headers of pages. */
	void protect() {
		this.response.setHeader("Content-Security-Policy", POLICY);
		this.response.setHeader("Referrer-Policy", "same-origin");
		this.response.setHeader("X-Content-Type-Options", "nosniff");
		this.response.setHeader("X-Frame-Options", "DENY");
		this.response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		this.response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		this.response.setHeader("Cache-Control", "no-store");
		if (this.request.isSecure()) {
			this.response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
		}
	}

	void write(AssetFiles.Asset asset) throws IOException {
		this.response.setContentType(asset.mediaType());
		this.response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
		this.response.setHeader("X-Content-Type-Options", "nosniff");
		this.response.setHeader("Vary", "Accept-Encoding");
		write(asset.plain(), asset::compressed);
	}

	void write(Reply reply) throws IOException {
		switch (reply) {
			case Reply.Html(int status, byte[] content) -> writePage(status, content);
			case Reply.Picture(String mediaType, byte[] content) -> writePicture(mediaType, content);
			case Reply.Redirect(String path) -> redirect(path);
			case Reply.SignedIn signedIn -> {
				Cookies.startSession(signedIn.holder(), this.request, this.response, signedIn.token());
				write(signedIn.next());
			}
			case Reply.SignedOut signedOut -> {
				Cookies.endSession(signedOut.holder(), this.request, this.response);
				this.response.setHeader("Clear-Site-Data", "\"cache\"");
				write(signedOut.next());
			}
			case Reply.Remembered remembered -> {
				Cookies.remember(this.request, this.response, remembered.cookie(), remembered.value());
				write(remembered.next());
			}
			case Reply.Unreferred unreferred -> {
				this.response.setHeader("Referrer-Policy", "no-referrer");
				write(unreferred.next());
			}
			case Reply.Illustrated(Reply next, String origin) -> {
				this.response.setHeader("Content-Security-Policy",
						POLICY.replace("img-src 'self'", "img-src 'self' " + origin));
				this.response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
				write(next);
			}
			case Reply.Download download -> write(download);
		}
	}

	/** A script follows no redirect out of a part of a page: it loads the other page. */
	private void redirect(String path) {
		if (isByScript()) {
			this.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			this.response.setHeader("HX-Redirect", path);
		}
		else {
			this.response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			this.response.setHeader("Location", path);
		}
	}

	private boolean isByScript() {
		return this.request.getHeader("HX-Request") != null;
	}

	/**
	 * If a script gets an error instead of a part of a page, it shows the whole error.
	 */
	private void writePage(int status, byte[] content) throws IOException {
		this.response.setStatus(status);
		if (status >= 400 && !OF_FORMS.contains(status) && isByScript()) {
			this.response.setHeader("HX-Retarget", "main");
			this.response.setHeader("HX-Reselect", "main");
			this.response.setHeader("HX-Reswap", "outerHTML");
		}
		this.response.setContentType("text/html;charset=utf-8");
		this.response.setHeader("Vary", "Accept-Encoding");
		write(content, () -> AssetFiles.gzip(content));
	}

	/** Only the browser may keep it, since others are not let in. */
	private void writePicture(String mediaType, byte[] content) throws IOException {
		this.response.setContentType(mediaType);
		this.response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
		writeBody(content);
	}

	private void write(byte[] plain, Supplier<byte[]> compressed) throws IOException {
		byte[] body = plain;
		if (ContentCodings.acceptGzip(this.request.getHeader("Accept-Encoding"))) {
			body = compressed.get();
			this.response.setHeader("Content-Encoding", "gzip");
		}
		writeBody(body);
	}

	private void writeBody(byte[] body) throws IOException {
		this.response.setContentLength(body.length);
		if (!this.request.getMethod().equals("HEAD")) {
			this.response.getOutputStream().write(body);
		}
	}

	private void write(Reply.Download download) throws IOException {
		this.response.setContentType(download.mediaType());
		this.response.setHeader("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
		if (!this.request.getMethod().equals("HEAD")) {
			OutputStream out = this.response.getOutputStream();
			download.content().writeTo(out);
			out.flush();
		}
	}

}
