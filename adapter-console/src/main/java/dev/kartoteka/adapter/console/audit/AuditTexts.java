package dev.kartoteka.adapter.console.audit;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class AuditTexts extends Texts {

	AuditTexts(Language language) {
		super(language);
	}

	String title() {
		return say("История изменений", "History of changes");
	}

	String noneTitle() {
		return say("Изменений пока нет", "No changes yet");
	}

	String none() {
		return say("Здесь видно, кто, когда и что изменил.", "This shows who changed what, and when.");
	}

	String nothingFoundTitle() {
		return say("Таких изменений нет", "No such changes");
	}

	String nothingFound() {
		return say("Попробуйте другие дни, или уберите условия.", "Try other days, or remove the conditions.");
	}

	String showAll() {
		return say("Показать все", "Show all");
	}

	String all() {
		return say("Все", "All");
	}

	String number() {
		return say("Номер", "Number");
	}

	String since() {
		return say("С", "From");
	}

	String until() {
		return say("По", "To");
	}

	String find() {
		return say("Найти", "Search");
	}

	String when() {
		return say("Когда", "When");
	}

	String who() {
		return say("Кто", "Who");
	}

	String what() {
		return say("Что", "What");
	}

	String changes() {
		return say("Изменения", "Changes");
	}

	String operator() {
		return say("оператор", "the operator");
	}

	String yes() {
		return say("да", "yes");
	}

	String no() {
		return say("нет", "no");
	}

	/** Returns what was done to what, such as "Card no. 7 created". */
	String act(String verb, String object, long id) {
		return object(object) + " № " + id + ": " + verb(verb);
	}

	String object(String object) {
		return switch (object) {
			case "clientcard" -> say("Карточка", "Card");
			case "organization" -> say("Организация", "Organization");
			case "role" -> say("Роль", "Role");
			case "member" -> say("Участник", "Member");
			case "invitation" -> say("Приглашение", "Invitation");
			case "transfer" -> say("Передача", "Transfer");
			case "account" -> say("Учётная запись", "Account");
			default -> object;
		};
	}

	private String verb(String verb) {
		return switch (verb) {
			case "create" -> say("создание", "created");
			case "update" -> say("изменение", "changed");
			case "delete" -> say("удаление", "deleted");
			case "set_password" -> say("новый пароль", "password set");
			case "issue_password_link" -> say("ссылка для нового пароля", "password link issued");
			case "erase_person" -> say("данные человека стёрты", "person erased");
			default -> verb;
		};
	}

	/** Returns the name of a field of the trail. */
	String field(String field) {
		return switch (field) {
			case "surname" -> say("Фамилия", "Surname");
			case "name" -> say("Имя или название", "Name");
			case "second_name" -> say("Отчество", "Second name");
			case "phone" -> say("Телефон", "Phone");
			case "email" -> say("Почта", "Email");
			case "username" -> say("Имя учётной записи", "Username");
			case "address" -> say("Адрес", "Address");
			case "description" -> say("Описание", "Description");
			case "image" -> say("Фото", "Picture");
			case "links" -> say("Ссылки", "Links");
			case "data" -> say("Данные", "Data");
			case "numbers" -> say("Номера", "Numbers");
			case "permissions" -> say("Права", "Rights");
			case "role" -> say("Роль №", "Role no.");
			case "user" -> say("Учётная запись №", "Account no.");
			case "creator" -> say("Владелец №", "Owner no.");
			case "accepted_at" -> say("Принято", "Accepted");
			case "active" -> say("Активна", "Active");
			case "staff" -> say("Администратор", "Staff");
			case "confirmed_email" -> say("Почта подтверждена", "Email confirmed");
			case "confirmed_phone" -> say("Телефон подтверждён", "Phone confirmed");
			default -> field;
		};
	}

}
