package dev.kartoteka.adapter.cli.shared;

import java.util.List;

import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Imports items of one kind.
 *
 * @param <I> an item as the input has it
 * @param <D> an item as the domain takes it
 */
public interface ImportTarget<I extends InputItem, D> {

	/** The name in messages and reports, such as {@code users}. */
	String name();

	/**
	 * Converts an item.
	 * @throws UnreadableInput if the item cannot be imported
	 */
	D read(I item);

	/**
	 * Imports a batch in one transaction.
	 * @param lastId the greatest id of the input so far; objects made later get greater
	 * ones
	 * @return one outcome per item, in the same order
	 */
	List<ImportOutcome> importBatch(List<D> batch, long lastId);

}
