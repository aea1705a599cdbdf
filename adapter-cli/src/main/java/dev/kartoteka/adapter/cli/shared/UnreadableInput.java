package dev.kartoteka.adapter.cli.shared;

/** One item of the input, such as a row, cannot be imported as it is. */
public class UnreadableInput extends RuntimeException {

	private final String field;

	/**
	 * Refuses an item.
	 * @param field the column or property at fault; empty if it is the whole item
	 * @param reason for the operator; does not contain the value
	 */
	public UnreadableInput(String field, String reason) {
		super(reason, null, false, false);
		this.field = field;
	}

	public String field() {
		return this.field;
	}

	public String reason() {
		return String.valueOf(getMessage());
	}

}
