package dev.kartoteka.adapter.console.transfer;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class TransferTexts extends Texts {

	TransferTexts(Language language) {
		super(language);
	}

	String offering() {
		return say("Передать организацию", "Hand the organization over");
	}

	String offerText() {
		return say(
				"Новый владелец получит все права. Вы останетесь участником со всеми правами, но без прав владельца: "
						+ "историю изменений видит только он. Передача состоится, когда участник её примет.",
				"The new owner gets every right. You stay a member with every right, but only the owner sees the history "
						+ "of changes. The organization is handed over once the member accepts it.");
	}

	String noMembersTitle() {
		return say("Передать пока некому", "Nobody to hand it over to");
	}

	String noMembers() {
		return say("Сначала пригласите участника и дождитесь, пока он примет приглашение.",
				"First invite a member, and wait until they accept the invitation.");
	}

	String invite() {
		return say("Пригласить", "Invite");
	}

	String offered(String name) {
		return say("Уже предложено: ", "Offered already to ") + name
				+ say(". Новое предложение заменит прежнее.", ". A new offer replaces it.");
	}

	String label(String field) {
		return switch (field) {
			case "creator" -> say("Новый владелец", "New owner");
			case "current_password" -> say("Ваш нынешний пароль", "Your current password");
			default -> "";
		};
	}

	String search() {
		return say("Найти участника: имя, почта или телефон", "Find the member by name, email or phone");
	}

	String find() {
		return say("Найти", "Search");
	}

	String nothingFound() {
		return say("Никто не нашёлся. Новый владелец должен быть участником организации.",
				"Nobody was found. The new owner has to be a member of the organization.");
	}

	String offer() {
		return say("Предложить", "Offer");
	}

	String accepting() {
		return say("Принять организацию", "Accept the organization");
	}

	String acceptText(String organization) {
		return say("Вам предлагают стать владельцем организации «" + organization + "». Владельцу доступно всё.",
				"You are offered to become the owner of “" + organization + "”. The owner holds every right.");
	}

}
