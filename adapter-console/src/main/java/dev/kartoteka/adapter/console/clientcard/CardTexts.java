package dev.kartoteka.adapter.console.clientcard;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class CardTexts extends Texts {

	CardTexts(Language language) {
		super(language);
	}

	String cards() {
		return say("Карточки клиентов", "Client cards");
	}

	String create() {
		return say("Новая карточка", "New card");
	}

	String importCards() {
		return say("Загрузить", "Import");
	}

	String export() {
		return say("Скачать CSV", "Export CSV");
	}

	String exportForExcel() {
		return say("Скачать для Excel", "Export for Excel");
	}

	String choose(String name) {
		return say("Выбрать: ", "Choose ") + name;
	}

	String discardChosen() {
		return say("Удалить отмеченные", "Discard the ticked");
	}

	String discardingChosen(int number) {
		return say("Удалить ", "Discard ") + cards(number) + "?";
	}

	String confirmDiscardChosen(int number) {
		return say("Удалить ", "Discard ") + cards(number);
	}

	String history() {
		return say("История карточки", "History of the card");
	}

	String search() {
		return say("Поиск по имени или телефону", "Search by name or phone");
	}

	String find() {
		return say("Найти", "Search");
	}

	String name() {
		return say("Имя", "Name");
	}

	String phone() {
		return say("Телефон", "Phone");
	}

	String address() {
		return say("Адрес", "Address");
	}

	String changed() {
		return say("Изменена", "Changed");
	}

	String created() {
		return say("Создана", "Created");
	}

	String column(CardColumn column) {
		return switch (column) {
			case PHONE -> phone();
			case CONFIRMED -> say("Телефон подтверждён", "Phone confirmed");
			case ADDRESS -> address();
			case CREATED -> created();
			case CHANGED -> changed();
		};
	}

	String yes() {
		return say("да", "yes");
	}

	String no() {
		return say("нет", "no");
	}

	String columns() {
		return say("Столбцы", "Columns");
	}

	String showColumns() {
		return say("Показать", "Show");
	}

	String where() {
		return say("Где искать", "Search in");
	}

	String in(CardSearch.Field field) {
		return switch (field) {
			case ANY -> say("Имя или телефон", "Name or phone");
			case NAME -> say("Только имя", "Name only");
			case PHONE -> say("Только телефон", "Phone only");
		};
	}

	String found(int number, boolean more) {
		String cards = count(number, "карточка", "карточки", "карточек", "card", "cards");
		return more ? say("На странице ", "On this page: ") + cards : say("Найдено: ", "Found: ") + cards;
	}

	private String cards(int number) {
		return count(number, "карточку", "карточки", "карточек", "card", "cards");
	}

	String noneTitle() {
		return say("Карточек пока нет", "No cards yet");
	}

	String none() {
		return say("Добавьте первую вручную или загрузите таблицу из Excel, Google Контактов или Outlook.",
				"Add the first one by hand, or import a spreadsheet from Excel, Google Contacts or Outlook.");
	}

	String nothingFoundTitle() {
		return say("Ничего не нашлось", "Nothing found");
	}

	String nothingFound() {
		return say("Хватит начала имени и фамилии в любом порядке или последних четырёх цифр телефона.",
				"The beginning of the names, in any order, or the last four digits of the phone are enough.");
	}

	String showAll() {
		return say("Показать все", "Show all");
	}

	String edit() {
		return say("Изменить", "Edit");
	}

	String editing() {
		return say("Изменить карточку", "Edit the card");
	}

	String discard() {
		return say("Удалить", "Discard");
	}

	String discarding() {
		return say("Удалить карточку?", "Discard the card?");
	}

	String discardWarning() {
		return say(
				"Исчезнут имя, телефон, адрес, фото и данные, а с ними и пароль клиента к карточке. "
						+ "Сам клиент и карточки в других организациях останутся. Вернуть ничего нельзя.",
				"Name, phone, address, picture and data will be gone, and the client’s password for the card. "
						+ "The client and cards of other organizations stay. This cannot be undone.");
	}

	String confirmDiscard() {
		return say("Удалить карточку", "Discard the card");
	}

	String keep() {
		return say("Оставить", "Keep it");
	}

	String picture() {
		return say("Фото", "Picture");
	}

	String client() {
		return say("Клиент", "Client");
	}

	String confirmed() {
		return say("телефон подтверждён", "phone confirmed");
	}

	String unconfirmed() {
		return say("телефон не подтверждён", "phone not confirmed");
	}

	String label(String field) {
		return switch (field) {
			case "surname" -> say("Фамилия", "Surname");
			case "name" -> name();
			case "second_name" -> say("Отчество", "Second name");
			case "phone" -> phone();
			case "address" -> address();
			case "image" -> picture();
			case "remove_image" -> say("Убрать фото", "Remove the picture");
			case "links" -> say("Ссылки (JSON)", "Links (JSON)");
			case "data" -> say("Данные (JSON)", "Data (JSON)");
			case "password" -> say("Пароль клиента", "The client’s password");
			default -> "";
		};
	}

	String phoneHint() {
		return say("В любом виде: 8 951 748-72-95", "In any form: +7 951 748-72-95");
	}

	String passwordHint() {
		return say("С телефоном и этим паролем клиент видит свою карточку, пока не задаст собственный.",
				"With the phone and this password the client sees the card, until they set one of their own.");
	}

	String newPasswordHint() {
		return say("Заполните, только если клиенту нужен новый.", "Fill in only if the client needs a new one.");
	}

	String imageHint() {
		return say("JPEG, PNG, GIF или WebP до 10 МБ", "JPEG, PNG, GIF or WebP, up to 10 MB");
	}

	String more() {
		return say("Дополнительно", "More");
	}

}
