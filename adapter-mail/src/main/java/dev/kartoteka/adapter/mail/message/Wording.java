package dev.kartoteka.adapter.mail.message;

/** What a letter says, in both forms. */
record Wording(String subject, String text, String html) {
}
