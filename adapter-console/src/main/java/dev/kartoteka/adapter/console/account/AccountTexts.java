package dev.kartoteka.adapter.console.account;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class AccountTexts extends Texts {

	AccountTexts(Language language) {
		super(language);
	}

	String label(String field) {
		return switch (field) {
			case "username" -> say("Имя учётной записи", "Username");
			case "email" -> say("Электронная почта", "Email");
			case "phone" -> say("Телефон", "Phone");
			case "password" -> say("Пароль", "Password");
			case "new_password" -> say("Новый пароль", "New password");
			case "repeated" -> say("Пароль ещё раз", "The password again");
			case "current_password" -> say("Ваш нынешний пароль", "Your current password");
			case "surname" -> say("Фамилия", "Surname");
			case "name" -> say("Имя", "Name");
			case "second_name" -> say("Отчество", "Second name");
			case "address" -> say("Адрес", "Address");
			case "recipient" -> say("Почта или телефон", "Email or phone");
			default -> "";
		};
	}

	String registering() {
		return say("Новая учётная запись", "Create an account");
	}

	String register() {
		return say("Создать", "Create");
	}

	String anyName() {
		return say("Хватит одного из трёх: имени, почты или телефона. На почту придёт письмо для подтверждения.",
				"One of username, email and phone is enough. A letter to confirm the address will be sent.");
	}

	String passwordHint() {
		return say("Не меньше 8 знаков, не только цифры.", "At least 8 characters, not only digits.");
	}

	String registeredTitle() {
		return say("Почти готово", "Almost done");
	}

	String registered(boolean email) {
		return email
				? say("Мы отправили письмо. Откройте ссылку из него, и можно войти.",
						"We have sent a letter. Open its link, and you can sign in.")
				: say("Учётную запись должен активировать администратор.", "Staff have to activate the account.");
	}

	String joined() {
		return say("Учётная запись готова, и вы участник организации. Войдите.",
				"The account is ready, and you are a member of the organization. Sign in.");
	}

	String forgotten() {
		return say("Забыли пароль?", "Forgotten your password?");
	}

	String forgottenHint() {
		return say("Пришлём ссылку для нового пароля.", "We send a link that sets a new password.");
	}

	String again() {
		return say("Письмо для активации ещё раз", "The activation letter again");
	}

	String send() {
		return say("Отправить", "Send");
	}

	String sentTitle() {
		return say("Проверьте почту или телефон", "Check your mail or phone");
	}

	String sent() {
		return say("Если такая учётная запись есть, сообщение уже в пути. Ссылка действует три дня.",
				"If there is such an account, a message is on its way. Its link is good for three days.");
	}

	String activating() {
		return say("Подтверждение адреса", "Confirm your address");
	}

	String activate() {
		return say("Подтвердить", "Confirm");
	}

	String stale() {
		return say("Адрес уже подтверждён, или учётную запись отключили. Попробуйте войти.",
				"The address is confirmed already, or the account was deactivated. Try to sign in.");
	}

	String resetting() {
		return say("Новый пароль", "A new password");
	}

	String setPassword() {
		return say("Сменить пароль", "Set the password");
	}

	String invitation() {
		return say("Приглашение", "Invitation");
	}

	String invitationText() {
		return say("Вас пригласили в организацию.", "You are invited to an organization.");
	}

	String invitationAccept() {
		return say("Принять приглашение", "Accept the invitation");
	}

	String signInToAccept() {
		return say("Войти и принять", "Sign in and accept");
	}

	String registerToAccept() {
		return say("Создать учётную запись", "Create an account");
	}

	String signIn() {
		return say("Войти", "Sign in");
	}

	String profile() {
		return say("Учётная запись", "Your account");
	}

	String password() {
		return say("Пароль", "Password");
	}

	String export() {
		return say("Скачать мои данные", "Download my data");
	}

	String close() {
		return say("Закрыть учётную запись", "Close the account");
	}

	String closeWarning() {
		return say("Вы сразу выйдете везде, и войти больше не сможете. Вернуть учётную запись нельзя.",
				"You are signed out everywhere at once and cannot sign in again. This cannot be undone.");
	}

	String namesHint() {
		return say("Нужен, только если меняются имя учётной записи, почта или телефон.",
				"Needed only for a change of username, email or phone.");
	}

	String confirmed() {
		return say("подтверждено", "confirmed");
	}

	String unconfirmed() {
		return say("не подтверждено", "not confirmed");
	}

	String accounts() {
		return say("Учётные записи", "Accounts");
	}

	String search() {
		return say("Имя, почта или телефон", "Name, email or phone");
	}

	String find() {
		return say("Найти", "Search");
	}

	String state() {
		return say("Состояние", "State");
	}

	String all() {
		return say("все", "all");
	}

	String active() {
		return say("активна", "active");
	}

	String inactive() {
		return say("не активна", "inactive");
	}

	String staff() {
		return say("администратор", "staff");
	}

	String choose(String name) {
		return say("Выбрать ", "Choose ") + name;
	}

	String activateChosen() {
		return say("Активировать", "Activate");
	}

	String deactivateChosen() {
		return say("Отключить", "Deactivate");
	}

	String created() {
		return say("Создана", "Created");
	}

	String nothingFound() {
		return say("Никого не нашлось", "Nobody found");
	}

	String nothingFoundHint() {
		return say("Измените условия поиска.", "Change what you search for.");
	}

	String sendReset() {
		return say("Отправить ссылку для пароля", "Send a password link");
	}

	String sendActivation() {
		return say("Отправить письмо для активации", "Send the activation letter");
	}

	String endSessions() {
		return say("Завершить все сеансы", "End all sessions");
	}

	String appoint() {
		return say("Назначить администратором", "Make staff");
	}

	String dismiss() {
		return say("Снять с администраторов", "No longer staff");
	}

	String staffTitle() {
		return say("Права администратора", "Staff rights");
	}

	String chooseFirst() {
		return say("Сначала отметьте учётные записи.", "Tick accounts first.");
	}

}
