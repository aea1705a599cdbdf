package dev.kartoteka.adapter.console.person;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.person.PersonCounts;

final class PersonTexts extends Texts {

	PersonTexts(Language language) {
		super(language);
	}

	String title() {
		return say("Данные человека", "Data of a person");
	}

	String explanation() {
		return say(
				"По запросу человека выдайте всё, что о нём хранится, или сотрите это во всех организациях. "
						+ "Сначала посмотрите, сколько исчезнет.",
				"If a person asks for it, hand out all that is kept of them, or erase it in all organizations. "
						+ "See first how much would be gone.");
	}

	String label(String field) {
		return switch (field) {
			case "phone" -> say("Телефон человека", "Phone of the person");
			case "current_password" -> say("Ваш нынешний пароль", "Your current password");
			default -> "";
		};
	}

	String export() {
		return say("Скачать всё", "Download everything");
	}

	String count() {
		return say("Показать, что исчезнет", "Show what would be gone");
	}

	String kept() {
		return say("Хранится сейчас", "Kept now");
	}

	String nothing() {
		return say("О человеке с этим телефоном ничего не хранится.", "Nothing is kept of a person with this phone.");
	}

	String erase() {
		return say("Стереть навсегда", "Erase for good");
	}

	String eraseWarning() {
		return say("Всё перечисленное исчезнет во всех организациях, и вернуть ничего нельзя. Введите пароль ещё раз.",
				"All this will be gone in all organizations and cannot be restored. Type your password again.");
	}

	String erased() {
		return say("Стёрто", "Erased");
	}

	String another() {
		return say("К другому человеку", "To another person");
	}

	/** Returns what there is, by its name; what there is none of is left out. */
	Map<String, String> kinds(PersonCounts counts) {
		Map<String, Long> all = new LinkedHashMap<>();
		all.put(say("записи человека", "records of the person"), counts.records());
		all.put(say("карточки", "cards"), counts.cards());
		all.put(say("фотографии", "pictures"), counts.images());
		all.put(say("пароли", "passwords"), counts.credentials());
		all.put(say("сеансы", "sessions"), counts.sessions());
		all.put(say("коды из сообщений", "codes of text messages"), counts.codes());
		all.put(say("строки незаконченных загрузок", "rows of unfinished imports"), counts.importRows());
		all.put(say("сохранённые ответы", "stored responses"), counts.responses());
		all.put(say("неотправленные сообщения", "text messages not sent yet"), counts.texts());
		all.put(say("записи истории, в которых останется только кто и когда",
				"entries of the history, which keep only who and when"), counts.auditEntries());
		Map<String, String> kinds = new LinkedHashMap<>();
		all.forEach((kind, number) -> {
			if (number > 0) {
				kinds.put(kind, String.format(locale(), "%,d", number));
			}
		});
		return kinds;
	}

}
