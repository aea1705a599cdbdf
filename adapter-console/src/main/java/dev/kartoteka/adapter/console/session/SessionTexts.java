package dev.kartoteka.adapter.console.session;

import java.time.Instant;

import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class SessionTexts extends Texts {

	SessionTexts(Language language) {
		super(language);
	}

	String current() {
		return say("этот сеанс", "this session");
	}

	String end() {
		return say("Завершить", "End");
	}

	String endOthers() {
		return say("Завершить все остальные", "End all others");
	}

	String unknownDevice() {
		return say("неизвестное устройство", "unknown device");
	}

	String lastUsed(Instant time, CommonTexts common) {
		return say("последний раз ", "last used ") + common.time(time);
	}

}
