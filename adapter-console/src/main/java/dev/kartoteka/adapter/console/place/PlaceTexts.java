package dev.kartoteka.adapter.console.place;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class PlaceTexts extends Texts {

	PlaceTexts(Language language) {
		super(language);
	}

	String places() {
		return say("Места", "Places");
	}

	String create() {
		return say("Добавить место", "Add a place");
	}

	String editing() {
		return say("Место", "Place");
	}

	String editDistrict() {
		return say("Изменить район", "Edit the district");
	}

	String search() {
		return say("Поиск по названию и описанию", "Search in titles and descriptions");
	}

	String find() {
		return say("Найти", "Search");
	}

	String noneTitle() {
		return say("Мест пока нет", "No places yet");
	}

	String none() {
		return say("Добавьте первое место: название, описание, точка на карте и фотографии.",
				"Add the first place: a title, a description, a point on the map and pictures.");
	}

	String nothingFoundTitle() {
		return say("Ничего не нашлось", "Nothing found");
	}

	String nothingFound() {
		return say("Попробуйте другие слова.", "Try other words.");
	}

	String showAll() {
		return say("Показать все", "Show all");
	}

	String map() {
		return say("Карта мест", "Map of the places");
	}

	String choosePosition() {
		return say("Карта: щелчок выбирает точку", "Map: a click chooses the position");
	}

	String zoomIn() {
		return say("Приблизить", "Zoom in");
	}

	String zoomOut() {
		return say("Отдалить", "Zoom out");
	}

	String firstOnMap(int number) {
		return say("На карте первые " + number + " мест. Остальные покажет поиск.",
				"The map shows the first " + number + " places. Search to see others.");
	}

	String label(String field) {
		return switch (field) {
			case "district" -> say("Район", "District");
			case "title" -> say("Название", "Title");
			case "short_description" -> say("Коротко", "In short");
			case "full_description" -> say("Описание", "Description");
			case "latitude" -> say("Широта", "Latitude");
			case "longitude" -> say("Долгота", "Longitude");
			case "type" -> say("Вид", "Type");
			case "image" -> say("Новые фотографии", "New pictures");
			default -> "";
		};
	}

	String latitudeHint() {
		return say("градусы, север больше нуля", "degrees, positive in the north");
	}

	String longitudeHint() {
		return say("градусы, восток больше нуля", "degrees, positive in the east");
	}

	String typeHint() {
		return say("строчными латинскими буквами, например unique_place", "in lower case, such as unique_place");
	}

	String pictures() {
		return say("Фотографии", "Pictures");
	}

	String imageHint() {
		return say("JPEG, PNG, GIF или WebP до 10 МБ. Файлы можно перетащить сюда.",
				"JPEG, PNG, GIF or WebP, up to 10 MB each. You can drop the files here.");
	}

	String addImages() {
		return say("Добавить фотографии", "Add the pictures");
	}

	String picture(int number) {
		return say("Фотография ", "Picture ") + number;
	}

	String removePicture(int number) {
		return say("Удалить фотографию ", "Remove picture ") + number;
	}

	String removeIt() {
		return say("Удалить", "Remove");
	}

	String remove() {
		return say("Удалить место", "Remove the place");
	}

	String removing(String title) {
		return title.isEmpty() ? say("Удалить место?", "Remove the place?")
				: say("Удалить «" + title + "»?", "Remove “" + title + "”?");
	}

	String removeWarning(int pictures) {
		return say("Место исчезнет из всех приложений, и с ним ", "The place will be gone from all apps, and with it ")
				+ count(pictures, "фотография", "фотографии", "фотографий", "picture", "pictures")
				+ say(". Вернуть ничего нельзя.", ". This cannot be undone.");
	}

	String keep() {
		return say("Оставить", "Keep it");
	}

	String untitled() {
		return say("без названия", "untitled");
	}

	String type(String slug) {
		return slug.equals("unique_place") ? say("достопримечательность", "sight") : slug.replace('_', ' ');
	}

}
