"""What the writers know about the cards: what was acknowledged, and what may have happened."""
import threading


class Card:
    """
    A card of one writer, who changes one thing at a time.

    states: the addresses that the card may have; None stands for no card. There is one, unless a request remained without
    a response: then there are the former one and the new one, and the card is left alone from then on.
    changes: how many changes were acknowledged
    """

    def __init__(self, organization, phone, state, number=None, has_image=False):
        self.organization = organization
        self.phone = phone
        self.states = {state}
        self.number = number
        self.has_image = has_image
        self.changes = 0

    @property
    def is_known(self):
        """Whether the writer knows what the card is like, and by what number."""
        return len(self.states) == 1 and None not in self.states and self.number is not None

    def acknowledged(self, state):
        self.states = {state}
        self.changes += 1

    def may_be(self, state):
        self.states.add(state)


class Ledger:

    def __init__(self):
        self._lock = threading.Lock()
        self._cards = []
        self._imports = []
        self._violations = []
        self._acknowledged = 0
        self._unknown = 0

    def add(self, card):
        with self._lock:
            self._cards.append(card)

    def add_import(self, path, rows):
        """An acknowledged import; path: where its state is read."""
        with self._lock:
            self._imports.append((path, rows))

    def count(self, acknowledged):
        with self._lock:
            self._acknowledged += acknowledged
            self._unknown += not acknowledged

    def violate(self, text):
        with self._lock:
            self._violations.append(text)

    @property
    def cards(self):
        with self._lock:
            return list(self._cards)

    @property
    def imports(self):
        with self._lock:
            return list(self._imports)

    @property
    def violations(self):
        """What the writers were told that cannot be true."""
        with self._lock:
            return list(self._violations)

    @property
    def acknowledged(self):
        """How many writes the service has confirmed."""
        return self._acknowledged

    @property
    def unknown(self):
        """How many requests remained without a response, or had one that leaves the outcome open."""
        return self._unknown
