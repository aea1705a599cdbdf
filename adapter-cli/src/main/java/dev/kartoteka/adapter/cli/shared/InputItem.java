package dev.kartoteka.adapter.cli.shared;

/** One item of the input, such as a row of a table. */
public interface InputItem {

	/** Where the item is: the line of a file, or its number, counted from 1. */
	long position();

	/** The id as the input has it; empty if there is none. */
	String idText();

}
