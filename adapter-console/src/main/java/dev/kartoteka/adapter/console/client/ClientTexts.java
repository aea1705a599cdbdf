package dev.kartoteka.adapter.console.client;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class ClientTexts extends Texts {

	ClientTexts(Language language) {
		super(language);
	}

	String label(String field) {
		return switch (field) {
			case "surname" -> say("Фамилия", "Surname");
			case "name" -> say("Имя", "Name");
			case "second_name" -> say("Отчество", "Second name");
			case "phone" -> say("Телефон", "Phone");
			case "address" -> say("Адрес", "Address");
			case "code" -> say("Код из сообщения", "Code from the message");
			case "password" -> say("Новый пароль", "New password");
			case "repeated" -> say("Пароль ещё раз", "The password again");
			case "current_password" -> say("Ваш нынешний пароль", "Your current password");
			default -> "";
		};
	}

	String forgotten() {
		return say("Пароль по коду", "Password by a code");
	}

	String forgottenHint() {
		return say("Пришлём на телефон код, с ним вы зададите свой пароль.",
				"We send a code to your phone. With it you set a password of your own.");
	}

	String send() {
		return say("Прислать код", "Send the code");
	}

	String newPassword() {
		return say("Новый пароль", "A new password");
	}

	String sent() {
		return say("Если этот телефон нам известен, код уже в пути. Он действует десять минут.",
				"If we know this phone, a code is on its way. It is good for ten minutes.");
	}

	String setPassword() {
		return say("Задать пароль", "Set the password");
	}

	String passwordHint() {
		return say("Не меньше 8 знаков, не только цифры.", "At least 8 characters, not only digits.");
	}

	String again() {
		return say("Прислать код ещё раз", "Send a code again");
	}

	String record() {
		return say("Мои данные", "My data");
	}

	String recordHint() {
		return say("Здесь ваша собственная запись. Карточки организаций от неё не меняются.",
				"This is your own record. The cards that organizations keep do not change with it.");
	}

	String credentialHint() {
		return say(
				"Вы вошли с паролем от организации. Чтобы менять данные, задайте собственный пароль по коду из сообщения.",
				"You have signed in with a password of an organization. To change your data, set a password of your own by a code.");
	}

	String organizations() {
		return say("Ваши карточки хранят", "Who keeps a card of you");
	}

	String noOrganizations() {
		return say("Никто.", "Nobody.");
	}

	String phoneHint() {
		return say("На новый номер придёт код, до него действует прежний. Нужен нынешний пароль.",
				"A new number gets a code, and counts once you type it. Needs your current password.");
	}

	String confirmed() {
		return say("подтверждён", "confirmed");
	}

	String passwordNeeded() {
		return say("Нужен, только если меняется телефон.", "Needed only for a change of phone.");
	}

	String password() {
		return say("Пароль", "Password");
	}

	String confirming() {
		return say("Подтвердить телефон", "Confirm the phone");
	}

	String confirmHint() {
		return say("Мы отправили код на новый номер.", "We have sent a code to the new number.");
	}

	String confirm() {
		return say("Подтвердить", "Confirm");
	}

	String export() {
		return say("Скачать мои данные", "Download my data");
	}

	String close() {
		return say("Отказаться от записи", "Give the record up");
	}

	String closeWarning() {
		return say(
				"Пароль и все сеансы исчезнут, и войти больше не сможет никто, пока вы не зададите пароль заново. "
						+ "Карточки организаций останутся у них.",
				"The password and all sessions will be gone, and nobody can sign in until you set a password again. "
						+ "The cards of organizations stay with them.");
	}

}
