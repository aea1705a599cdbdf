package dev.kartoteka.adapter.console.organization;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class OrganizationTexts extends Texts {

	OrganizationTexts(Language language) {
		super(language);
	}

	String organizations() {
		return say("Организации", "Organizations");
	}

	String create() {
		return say("Создать организацию", "Create an organization");
	}

	String creating() {
		return say("Новая организация", "New organization");
	}

	String noneTitle() {
		return say("Организаций пока нет", "No organizations yet");
	}

	String none() {
		return say("Создайте первую: в ней вы ведёте карточки клиентов, загружаете их из таблицы и приглашаете коллег.",
				"Create the first one: it holds the cards of your clients, which you import from a spreadsheet, and your colleagues.");
	}

	String label(String field) {
		return switch (field) {
			case "name" -> say("Название", "Name");
			case "description" -> say("Описание", "Description");
			case "address" -> say("Адрес", "Address");
			case "numbers" -> say("Номера (JSON)", "Numbers (JSON)");
			case "links" -> say("Ссылки (JSON)", "Links (JSON)");
			case "cards" -> say("Удалить и все карточки", "Delete all cards too");
			default -> "";
		};
	}

	String jsonHint() {
		return say("Например {\"ИНН\": \"7700000000\"}", "Such as {\"VAT\": \"GB123456789\"}");
	}

	String settings() {
		return say("Настройки организации", "Settings of the organization");
	}

	String created() {
		return say("Создана", "Created");
	}

	String delete() {
		return say("Удалить организацию", "Delete the organization");
	}

	String deleteWarning() {
		return say("Исчезнут роли, участники и приглашения, а если отметить, то и все карточки. Вернуть ничего нельзя.",
				"Its roles, members and invitations will be gone, and all cards if you tick that. Nothing can be undone.");
	}

	String transfer() {
		return say("Передать организацию", "Hand the organization over");
	}

	String offered() {
		return say("Вам предлагают стать владельцем этой организации.",
				"You are offered to become the owner of this organization.");
	}

	String toOffer() {
		return say("Посмотреть", "Look at the offer");
	}

	String invitations() {
		return say("Вас пригласили", "You are invited");
	}

	String role(String name) {
		return say("Роль: ", "Role: ") + name;
	}

	String accept() {
		return say("Принять", "Accept");
	}

	String decline() {
		return say("Отклонить", "Decline");
	}

}
