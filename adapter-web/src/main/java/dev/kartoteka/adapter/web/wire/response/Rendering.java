package dev.kartoteka.adapter.web.wire.response;

import java.util.IdentityHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;

/**
 * One answer in the making: knows where the caller reaches us, and remembers what it has
 * rendered, so that an object that appears many times in the answer is rendered once.
 */
public final class Rendering {

	/** Beyond that it forgets, so that an endless list needs no endless memory. */
	private static final int MAX_REMEMBERED = 1000;

	private static final String MEDIA = "/media/";

	private final String baseUrl;

	private final IdentityHashMap<Object, Raw> rendered = new IdentityHashMap<>();

	/**
	 * An answer to somebody who reaches us there.
	 * @param baseUrl scheme and host, without a slash at the end
	 */
	public Rendering(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/** The URL of the image of that name, if there is one. */
	public @Nullable ImageUrl imageUrl(@Nullable String name) {
		return (name == null) ? null : new ImageUrl(this.baseUrl + MEDIA + name);
	}

	/** The URL of the image, if there is one. */
	public @Nullable ImageUrl imageUrl(@Nullable ImageName name) {
		return (name == null) ? null : imageUrl(name.value());
	}

	/** The JSON of the very same object's representation. */
	public <T> Raw once(T object, Function<T, ?> representation) {
		Raw known = this.rendered.get(object);
		if (known != null) {
			return known;
		}
		if (this.rendered.size() >= MAX_REMEMBERED) {
			this.rendered.clear();
		}
		Raw raw = Raw.of(ResponseJson.text(representation.apply(object)));
		this.rendered.put(object, raw);
		return raw;
	}

}
