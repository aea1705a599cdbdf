package dev.kartoteka.adapter.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.domain.audit.AuditEntryView;

/**
 * An entry of the audit trail as pages show it.
 *
 * @param actor the id of the account that made the change; null for the operator
 */
record AuditRow(long id, String when, @Nullable Long actor, String who, String object, long objectId, String what,
		List<FieldChange> changes) {

	private static final JsonMapper JSON = new JsonMapper();

	static AuditRow of(AuditEntryView entry, AuditTexts texts, CommonTexts common) {
		String username = entry.actorUsername();
		String who = (entry.actor() == null) ? texts.operator()
				: (username != null) ? username : Long.toString(entry.actor());
		return new AuditRow(entry.id(), common.time(entry.at()), entry.actor(), who, entry.object(), entry.objectId(),
				texts.act(entry.verb(), entry.object(), entry.objectId()), changes(entry, texts));
	}

	private static List<FieldChange> changes(AuditEntryView entry, AuditTexts texts) {
		List<FieldChange> changes = new ArrayList<>();
		JSON.readTree(entry.changes().json())
			.properties()
			.forEach((field) -> changes.add(new FieldChange(texts.field(field.getKey()),
					text(field.getValue().path(0), texts), text(field.getValue().path(1), texts))));
		changes.removeIf((change) -> change.before().isEmpty() && change.after().isEmpty());
		return changes;
	}

	private static String text(JsonNode value, AuditTexts texts) {
		if (value.isNull() || value.isMissingNode() || (value.isString() && value.asString().isEmpty())) {
			return "";
		}
		if (value.isBoolean()) {
			return value.asBoolean() ? texts.yes() : texts.no();
		}
		if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
			return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
		}
		return value.isString() ? value.asString() : value.toString();
	}

	/** A field with its old and its new value; an empty text if there is none. */
	record FieldChange(String field, String before, String after) {
	}

}
