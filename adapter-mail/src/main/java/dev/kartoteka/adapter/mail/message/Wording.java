package dev.kartoteka.adapter.mail.message;

/** The subject of an email, and its text as plain text and as HTML. */
record Wording(String subject, String text, String html) {
}
