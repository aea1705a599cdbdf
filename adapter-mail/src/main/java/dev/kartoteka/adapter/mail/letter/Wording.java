package dev.kartoteka.adapter.mail.letter;

/** What a letter says, in both forms. */
record Wording(String subject, String text, String html) {
}
