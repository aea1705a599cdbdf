package dev.kartoteka.adapter.web.wire.input;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** Files with any content. */
final class FileType implements FieldType<UploadedFile> {

	@Override
	public FieldResult<UploadedFile> read(JsonNode value, boolean form) {
		if (!(value instanceof POJONode node && node.getPojo() instanceof UploadedFile file)) {
			return FieldResult.invalid("The submitted data was not a file. Check the encoding type on the form.");
		}
		return (file.size() == 0) ? FieldResult.invalid("The submitted file is empty.") : FieldResult.valid(file);
	}

	@Override
	public String requiredError() {
		return "No file was submitted.";
	}

}
