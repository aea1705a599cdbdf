package dev.kartoteka.domain.clientcardimport;

/** How far an import is. */
public enum ImportStatus {

	/** Rows are left; they are worked off when their turn comes. */
	RUNNING,

	/** Every row is done. */
	FINISHED,

	/** Somebody has called it off; what was done before stays done. */
	CANCELLED,

	/** It broke off again and again at the same row; what was done before stays done. */
	FAILED

}
