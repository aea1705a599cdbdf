package dev.kartoteka.adapter.media.image;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;

/** Makes each file once at a time: concurrent callers wait for the first one's result. */
final class SingleFlight {

	private final Map<ImageFile, CompletableFuture<ImageData>> inProgress = new ConcurrentHashMap<>();

	/** Returns the made file. If making it fails, all waiting callers get the failure. */
	ImageData get(ImageFile file, Supplier<ImageData> maker) {
		CompletableFuture<ImageData> own = new CompletableFuture<>();
		CompletableFuture<ImageData> other = this.inProgress.putIfAbsent(file, own);
		return (other != null) ? result(other) : make(file, maker, own);
	}

	private ImageData make(ImageFile file, Supplier<ImageData> maker, CompletableFuture<ImageData> own) {
		try {
			own.complete(maker.get());
		}
		catch (RuntimeException | Error ex) {
			own.completeExceptionally(ex);
		}
		finally {
			this.inProgress.remove(file, own);
		}
		return result(own);
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
