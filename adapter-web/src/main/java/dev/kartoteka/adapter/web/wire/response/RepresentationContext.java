package dev.kartoteka.adapter.web.wire.response;

import java.util.IdentityHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;

/**
 * State of the representations of one response: the base URL, and the JSON of objects
 * that appear several times, such as the organization of each card.
 */
public final class RepresentationContext {

	/** The largest number of cached objects, so that long lists take bounded memory. */
	private static final int MAX_CACHED = 1000;

	private static final String MEDIA = "/media/";

	private final String baseUrl;

	private final IdentityHashMap<Object, RawJson> cache = new IdentityHashMap<>();

	/**
	 * Creates the context of one response.
	 * @param baseUrl scheme and host under which the client reached the server, without a
	 * slash at the end
	 */
	public RepresentationContext(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/** The URL of images, to which their names are appended. */
	public String imagesUrl() {
		return this.baseUrl + MEDIA;
	}

	/** The URL of the image with that name; null if there is none. */
	public @Nullable ImageUrl imageUrl(@Nullable String name) {
		return (name == null) ? null : new ImageUrl(imagesUrl() + name);
	}

	/** The URL of the image; null if there is none. */
	public @Nullable ImageUrl imageUrl(@Nullable ImageName name) {
		return (name == null) ? null : imageUrl(name.value());
	}

	/** The JSON of the object's representation, cached by identity. */
	public <T> RawJson cachedJson(T object, Function<T, ?> representation) {
		RawJson cached = this.cache.get(object);
		if (cached != null) {
			return cached;
		}
		if (this.cache.size() >= MAX_CACHED) {
			this.cache.clear();
		}
		RawJson raw = RawJson.of(ResponseJson.text(representation.apply(object)));
		this.cache.put(object, raw);
		return raw;
	}

}
