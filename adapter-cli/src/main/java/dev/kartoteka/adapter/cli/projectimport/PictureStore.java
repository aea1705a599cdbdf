package dev.kartoteka.adapter.cli.projectimport;

import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ImportedRowQueries;

/** What is needed to import pictures. */
public record PictureStore(ImportProjectRows importRows, ImportedRowQueries queries, ReceiveImage receive,
		MediaFolder media) {
}
