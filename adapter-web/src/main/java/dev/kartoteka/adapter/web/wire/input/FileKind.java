package dev.kartoteka.adapter.web.wire.input;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** Files of any content. */
final class FileKind implements Kind<UploadedFile> {

	@Override
	public Reading<UploadedFile> read(JsonNode value, boolean form) {
		if (!(value instanceof POJONode node && node.getPojo() instanceof UploadedFile file)) {
			return Reading.bad("The submitted data was not a file. Check the encoding type on the form.");
		}
		return (file.size() == 0) ? Reading.bad("The submitted file is empty.") : Reading.good(file);
	}

	@Override
	public String requiredError() {
		return "No file was submitted.";
	}

}
