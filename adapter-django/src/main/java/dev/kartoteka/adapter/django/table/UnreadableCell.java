package dev.kartoteka.adapter.django.table;

/** A cell that says nothing Kartoteka could keep. */
public class UnreadableCell extends RuntimeException {

	private final String column;

	/**
	 * Says what is wrong with the cell.
	 * @param reason holds nothing of what the cell holds
	 */
	public UnreadableCell(String column, String reason) {
		super(reason);
		this.column = column;
	}

	public String column() {
		return this.column;
	}

	public String reason() {
		return String.valueOf(getMessage());
	}

}
