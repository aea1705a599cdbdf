package dev.kartoteka.adapter.console.clientcardimport;

import java.util.Map;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.message.Language;

final class ImportTexts extends Texts {

	/** The texts that a row gets from the reader of files, which writes English. */
	private static final Map<String, String> RUSSIAN = Map.of("The phone number entered is not valid.",
			"Такого номера телефона нет.", "This field is required.", "Заполните это поле.",
			"This field may not be blank.", "Заполните это поле.", "Value must be valid JSON.", "Это не JSON.",
			"This password is too common.", "Такой пароль слишком распространён.",
			"The row has more cells than the header.", "В строке больше ячеек, чем в заголовке.");

	ImportTexts(Language language) {
		super(language);
	}

	String title() {
		return say("Загрузить карточки", "Import cards");
	}

	String explanation() {
		return say("Подойдёт таблица CSV из Excel, Google Контактов или Outlook, либо файл vCard. "
				+ "В первой строке — названия столбцов: «Фамилия», «Имя», «Отчество», «Телефон», «Адрес». Нужны имя и телефон.",
				"Take a CSV table from Excel, Google Contacts or Outlook, or a vCard file. The first line names the columns: "
						+ "surname, name, second_name, phone, address. Name and phone are needed.");
	}

	String label(String field) {
		return switch (field) {
			case "file" -> say("Файл", "File");
			case "columns" -> say("Столбцы", "Columns");
			case "mode" -> say("Что делать с известными телефонами", "What to do about known phones");
			default -> "";
		};
	}

	String mode(String mode) {
		return switch (mode) {
			case "CREATE" -> say("Только новые карточки, известные телефоны пропустить",
					"Only create cards, leave known phones out");
			case "UPDATE" -> say("Только изменить имеющиеся карточки", "Only change cards that exist");
			default -> say("Создать новые и изменить имеющиеся", "Create new cards and change those that exist");
		};
	}

	String check() {
		return say("Сначала проверить", "Check first");
	}

	String checkHint() {
		return say("Проверка ничего не меняет: она покажет, сколько карточек получится и что не так в каких строках.",
				"A check changes nothing: it shows how many cards there would be, and which rows have mistakes.");
	}

	String start() {
		return say("Загрузить", "Import now");
	}

	String unreadable(String complaint) {
		return say(
				"Файл не удалось прочитать: нужна таблица с названиями столбцов в первой строке, среди них имя и телефон. ",
				"The file cannot be read: it has to be a table whose first line names the columns, among them name and phone. ")
				+ complaint;
	}

	String chooseColumns() {
		return say("Выбрать столбцы", "Choose the columns");
	}

	String columnsHint() {
		return say("Что в каком столбце? Прочие столбцы не загружаются.",
				"Which column is what? Other columns are not imported.");
	}

	String columnsLack() {
		return say("Укажите столбцы с именем и телефоном.", "Say which columns have the name and the phone.");
	}

	String ignored() {
		return say("не загружать", "leave out");
	}

	String history() {
		return say("Прежние загрузки", "Earlier imports");
	}

	String noneTitle() {
		return say("Загрузок пока нет", "No imports yet");
	}

	String none() {
		return say("Загрузите таблицу или контакты, и здесь будет видно, что получилось.",
				"Import a table or contacts, and see here what came of it.");
	}

	String when() {
		return say("Когда", "When");
	}

	String what() {
		return say("Что", "What");
	}

	String state() {
		return say("Состояние", "State");
	}

	String progress(boolean dryRun) {
		return dryRun ? say("Проверка файла", "Check of the file") : say("Загрузка карточек", "Import of cards");
	}

	String status(ImportStatus status) {
		return switch (status) {
			case RUNNING -> say("идёт", "running");
			case FINISHED -> say("закончено", "finished");
			case CANCELLED -> say("остановлено", "cancelled");
			case FAILED -> say("прервано из-за ошибки", "failed");
		};
	}

	String done(long done, long total) {
		return say("Обработано ", "Processed ") + String.format(locale(), "%,d / %,d", done, total);
	}

	String created(boolean dryRun) {
		return dryRun ? say("Будет создано", "Would be created") : say("Создано", "Created");
	}

	String updated(boolean dryRun) {
		return dryRun ? say("Будет изменено", "Would be changed") : say("Изменено", "Changed");
	}

	String refused() {
		return say("Строк с ошибками", "Rows with mistakes");
	}

	String number(long number) {
		return String.format(locale(), "%,d", number);
	}

	String cancel() {
		return say("Остановить", "Cancel");
	}

	String refresh() {
		return say("Обновить", "Refresh");
	}

	String importForReal() {
		return say("Загрузить файл", "Import the file");
	}

	String toCards() {
		return say("К карточкам", "To the cards");
	}

	String mistakes() {
		return say("Ошибки", "Mistakes");
	}

	String row() {
		return say("Строка", "Row");
	}

	String mistake() {
		return say("Что не так", "What is wrong");
	}

	String asFile() {
		return say("Скачать ошибки", "Download the mistakes");
	}

	String field(String field) {
		return switch (field) {
			case "phone" -> say("Телефон", "Phone");
			case "name" -> say("Имя", "Name");
			case "surname" -> say("Фамилия", "Surname");
			case "second_name" -> say("Отчество", "Second name");
			case "address" -> say("Адрес", "Address");
			case "password" -> say("Пароль", "Password");
			case "links" -> say("Ссылки", "Links");
			case "data" -> say("Данные", "Data");
			default -> "";
		};
	}

	String reason(RowRefusal.Reason reason) {
		return switch (reason) {
			case PHONE_TWICE_IN_THE_FILE ->
				say("этот телефон есть в более ранней строке", "an earlier row has this phone");
			case PHONE_ALREADY_ON_A_CARD ->
				say("карточка с этим телефоном уже есть", "there is a card with this phone");
			case NO_CARD_WITH_THIS_PHONE -> say("карточки с этим телефоном нет", "there is no card with this phone");
			case PASSWORD_TOO_COMMON -> say("такой пароль слишком распространён", "this password is too common");
			case INVALID -> say("недопустимое значение", "the value is not allowed");
		};
	}

	String translated(String english) {
		return say(RUSSIAN.getOrDefault(english, english), english);
	}

}
