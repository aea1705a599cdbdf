package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer that may be given to many, plain and, once somebody has asked
 * for it, compressed. Its tag is weak, since it names both.
 */
final class CachedResponse {

	/** What fits into a packet anyway is not worth it. */
	private static final int LEAST_TO_COMPRESS = 1024;

	private final byte[] plain;

	private final String tag;

	private final ListForm form;

	private volatile byte @Nullable [] compressed;

	private CachedResponse(byte[] plain, String tag, ListForm form) {
		this.plain = plain;
		this.tag = tag;
		this.form = form;
	}

	static CachedResponse of(byte[] body, ListForm form) {
		return new CachedResponse(body, EntityTags.weak(body), form);
	}

	ListForm form() {
		return this.form;
	}

	int size() {
		return this.plain.length;
	}

	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("ETag", this.tag);
		if (EntityTags.isNamedIn(ResponseWriter.joined(request, "If-None-Match"), this.tag)) {
			response.setStatus(304);
		}
		else if (this.plain.length >= LEAST_TO_COMPRESS && Compression.isWantedIn(request)) {
			response.setHeader("Content-Encoding", Compression.GZIP);
			write(compressed(), request, response);
		}
		else {
			write(this.plain, request, response);
		}
	}

	private void write(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ResponseWriter.announce(this.form.mediaType(), response);
		ResponseWriter.write(body, request, response);
	}

	/** Two at once may both compress, to the same result. */
	private byte[] compressed() {
		byte[] known = this.compressed;
		if (known == null) {
			known = Compression.compressed(this.plain);
			this.compressed = known;
		}
		return known;
	}

}
