package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * The body of a response that many requests share, plain and, after the first request for
 * it, compressed. Its entity tag is weak, since it names both.
 */
final class CachedResponse {

	/** In bytes. A smaller response fits into one packet anyway. */
	private static final int MIN_COMPRESSED_SIZE = 1024;

	private final byte[] plain;

	private final ETag tag;

	private final ListFormat format;

	private volatile byte @Nullable [] compressed;

	private CachedResponse(byte[] plain, ETag tag, ListFormat format) {
		this.plain = plain;
		this.tag = tag;
		this.format = format;
	}

	static CachedResponse of(byte[] body, ListFormat format) {
		return new CachedResponse(body, EntityTags.weak(body), format);
	}

	ListFormat format() {
		return this.format;
	}

	int size() {
		return this.plain.length;
	}

	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("ETag", this.tag.formattedTag());
		if (EntityTags.isNamedIn(ResponseWriter.joined(request, "If-None-Match"), this.tag)) {
			response.setStatus(304);
		}
		else if (this.plain.length >= MIN_COMPRESSED_SIZE && Compression.isAcceptedBy(request)) {
			response.setHeader("Content-Encoding", Compression.GZIP);
			write(compressed(), request, response);
		}
		else {
			write(this.plain, request, response);
		}
	}

	private void write(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ResponseWriter.setHeaders(this.format.mediaType(), response);
		ResponseWriter.write(body, request, response);
	}

	/** Concurrent calls may compress twice, with the same result. */
	private byte[] compressed() {
		byte[] cached = this.compressed;
		if (cached == null) {
			cached = Compression.gzip(this.plain);
			this.compressed = cached;
		}
		return cached;
	}

}
