package dev.kartoteka.adapter.cli.projectimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.TooManyPixels;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Imports rows with a picture. Only pictures of rows that can be imported are stored,
 * before the transaction of the batch.
 *
 * @param <R> the rows
 */
abstract class PictureTable<R extends ProjectRow> extends ProjectTable<R> {

	static final String IMAGE = "image";

	/** A stored picture that no row names is removed after ten minutes. */
	static final int MAX_BATCH_SIZE = 20;

	private final PictureStore store;

	PictureTable(RowKind kind, String name, PictureStore store) {
		super(kind, name, store.importRows());
		this.store = store;
	}

	@Override
	public final int batchSize(int wanted) {
		return Math.min(MAX_BATCH_SIZE, wanted);
	}

	@Override
	public final List<ImportOutcome> importBatch(List<R> batch, long lastId) {
		Set<Long> importable = this.store.queries().importable(kind(), batch);
		Map<R, ImportOutcome> refused = new HashMap<>();
		List<R> readable = new ArrayList<>();
		for (R row : batch) {
			try {
				readable.add(importable.contains(row.number()) ? withImage(row, store(row)) : row);
			}
			catch (UnreadableInput ex) {
				refused.put(row, new ImportOutcome.Refused(ex.field(), ex.reason()));
			}
		}
		Iterator<ImportOutcome> outcomes = super.importBatch(readable, lastId).iterator();
		return batch.stream().map((row) -> refused.containsKey(row) ? refusal(refused, row) : outcomes.next()).toList();
	}

	private static <R> ImportOutcome refusal(Map<R, ImportOutcome> refused, R row) {
		return Objects.requireNonNull(refused.get(row));
	}

	private ImageName store(R row) {
		try {
			return this.store.receive().receive(this.store.media().read(fileOf(row)));
		}
		catch (NotAnImage ex) {
			throw new UnreadableInput(IMAGE,
					(ex.format() != null)
							? "is a file in the format %s; JPEG, PNG, GIF and WebP are taken".formatted(ex.format())
							: "is not a picture in the format JPEG, PNG, GIF or WebP, or is damaged");
		}
		catch (ImageTooLarge ex) {
			throw new UnreadableInput(IMAGE, "is a picture that needs more memory than there is; see -Xmx");
		}
		catch (TooManyPixels ex) {
			throw new UnreadableInput(IMAGE, "is a picture of more than 40 megapixels");
		}
	}

	abstract String fileOf(R row);

	abstract R withImage(R row, ImageName image);

}
