package dev.kartoteka.adapter.console.http;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class SignInTexts extends Texts {

	SignInTexts(Language language) {
		super(language);
	}

	String title() {
		return say("Вход", "Sign in");
	}

	String label(String field) {
		return switch (field) {
			case "username" -> say("Имя, почта или телефон", "Username, email or phone");
			case "password" -> say("Пароль", "Password");
			default -> "";
		};
	}

	String clientTitle() {
		return say("Вход для клиентов", "Sign in as a client");
	}

	String clientLabel(String field) {
		return switch (field) {
			case "phone" -> say("Телефон", "Phone");
			default -> label(field);
		};
	}

	String clientRefused() {
		return say("Неверный телефон или пароль.", "The phone or the password is wrong.");
	}

	String firstTime() {
		return say("Забыли пароль или ещё не задали свой?", "Forgotten your password, or have none of your own yet?");
	}

	String asClient() {
		return say("Вход для клиентов", "Sign in as a client");
	}

	String submit() {
		return say("Войти", "Sign in");
	}

	String forgotten() {
		return say("Забыли пароль?", "Forgotten your password?");
	}

	String register() {
		return say("Создать учётную запись", "Create an account");
	}

	String refused() {
		return say("Неверное имя или пароль, либо учётная запись ещё не активна.",
				"The name or the password is wrong, or the account is not active yet.");
	}

	String ended() {
		return say("Сеанс истёк. Войдите, и всё введённое вернётся на место. Файлы и пароли нужно будет выбрать снова.",
				"Your session has ended. Sign in, and what you typed is there again. Files and passwords have to be given anew.");
	}

	String insecure() {
		return say("Это соединение не защищено, поэтому войти нельзя. Откройте страницу по https.",
				"This connection is not secure, so you cannot sign in. Open the page by https.");
	}

}
