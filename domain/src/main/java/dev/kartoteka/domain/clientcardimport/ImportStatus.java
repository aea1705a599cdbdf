package dev.kartoteka.domain.clientcardimport;

/** The status of an import. */
public enum ImportStatus {

	/** Rows remain to be processed. */
	RUNNING,

	/** Every row is processed. */
	FINISHED,

	/** It was cancelled; processed rows stay. */
	CANCELLED,

	/** The same batch failed too often; processed rows stay. */
	FAILED

}
