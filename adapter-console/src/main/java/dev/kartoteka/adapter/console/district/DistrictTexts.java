package dev.kartoteka.adapter.console.district;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class DistrictTexts extends Texts {

	DistrictTexts(Language language) {
		super(language);
	}

	String districts() {
		return say("Районы и места", "Districts and places");
	}

	String create() {
		return say("Добавить район", "Add a district");
	}

	String editing() {
		return say("Изменить район", "Edit the district");
	}

	String noneTitle() {
		return say("Районов пока нет", "No districts yet");
	}

	String none() {
		return say("Добавьте первый район, а в нём — места. Их показывают приложения, которые читают API.",
				"Add the first district, and places in it. Apps that read the API show them.");
	}

	String label(String field) {
		return switch (field) {
			case "title" -> say("Название", "Title");
			case "abbreviation" -> say("Сокращение", "Abbreviation");
			case "image" -> say("Картинка", "Picture");
			case "remove_image" -> say("Убрать картинку", "Remove the picture");
			default -> "";
		};
	}

	String imageHint() {
		return say("JPEG, PNG, GIF или WebP до 10 МБ. Файл можно перетащить сюда.",
				"JPEG, PNG, GIF or WebP, up to 10 MB. You can drop the file here.");
	}

	String remove() {
		return say("Удалить район", "Remove the district");
	}

	String removing(String title) {
		return say("Удалить «" + title + "»?", "Remove “" + title + "”?");
	}

	String removeWarning() {
		return say("Район исчезнет из всех приложений. Район, в котором есть места, удалить нельзя.",
				"The district will be gone from all apps. A district with places cannot be removed.");
	}

	String keep() {
		return say("Оставить", "Keep it");
	}

}
