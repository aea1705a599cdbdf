package dev.kartoteka.adapter.persistence.shared;

import jakarta.persistence.Embeddable;

/** The columns of a person's full name. */
@Embeddable
public record NameColumns(String surname, String name, String secondName) {
}
