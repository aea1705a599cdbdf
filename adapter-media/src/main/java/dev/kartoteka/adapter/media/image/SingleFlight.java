package dev.kartoteka.adapter.media.image;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;

/** Has a file made by the first who wants it, while the others wait for him. */
final class SingleFlight {

	private final Map<ImageFile, CompletableFuture<ImageData>> underWay = new ConcurrentHashMap<>();

	/** What was made; if that failed, all who waited for it fail likewise. */
	ImageData get(ImageFile file, Supplier<ImageData> maker) {
		CompletableFuture<ImageData> mine = new CompletableFuture<>();
		CompletableFuture<ImageData> other = this.underWay.putIfAbsent(file, mine);
		return (other != null) ? result(other) : made(file, maker, mine);
	}

	private ImageData made(ImageFile file, Supplier<ImageData> maker, CompletableFuture<ImageData> mine) {
		try {
			mine.complete(maker.get());
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.underWay.remove(file, mine);
		}
		return result(mine);
	}

	private static ImageData result(CompletableFuture<ImageData> work) {
		try {
			return work.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException known) {
				throw known;
			}
			throw ex;
		}
	}

}
