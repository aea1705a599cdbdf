"""python3 -m unittest discover -s reliability/tests -t ."""
import random
import unittest

from reliability.parts.linearizability import NEVER, Creation, Elements, Operation, Register, is_linearizable


def write(begin, end, value):
    return Operation(begin, end, "write", value, None)


def read(begin, end, result):
    return Operation(begin, end, "read", None, result)


def create(begin, end, result=None):
    return Operation(begin, end, "create", None, result)


def count(begin, end, result):
    return Operation(begin, end, "count", None, result)


def add(begin, end, value):
    return Operation(begin, end, "add", value, None)


def remove(begin, end, value):
    return Operation(begin, end, "remove", value, None)


def listed(begin, end, *values):
    return Operation(begin, end, "list", None, frozenset(values))


class RegisterTest(unittest.TestCase):

    def test_overlapping_reads_see_the_former_or_the_new_value(self):
        self.assertTrue(is_linearizable([write(0, 1, "a"), write(2, 5, "b"), read(3, 4, "b"), read(3, 4, "a")], Register))

    def test_finds_a_stale_read(self):
        self.assertFalse(is_linearizable([write(0, 1, "a"), write(2, 3, "b"), read(4, 5, "a")], Register))

    def test_finds_reads_that_go_back(self):
        self.assertFalse(is_linearizable([write(0, 1, "a"), write(2, 9, "b"), read(3, 4, "b"), read(5, 6, "a")], Register))

    def test_finds_a_lost_write(self):
        self.assertFalse(is_linearizable([write(0, 1, "a"), write(2, NEVER, "b"), write(3, 4, "c"), read(5, 6, "a")], Register))

    def test_a_write_without_a_response_may_happen_late_or_never(self):
        self.assertTrue(is_linearizable([write(0, 1, "a"), write(2, NEVER, "b"), read(3, 4, "a"), read(5, 6, "b")], Register))
        self.assertTrue(is_linearizable([write(0, 1, "a"), write(2, NEVER, "b"), read(3, 4, "a"), read(5, 6, "a")], Register))

    def test_a_write_without_a_response_happens_once(self):
        self.assertFalse(is_linearizable([write(0, NEVER, "a"), read(1, 2, "a"), write(3, 4, "b"), read(5, 6, "b"),
                                          read(7, 8, "a")], Register))

    def test_finds_each_value_that_is_exchanged_in_a_long_history(self):
        lot = random.Random(1)
        history = long_history(lot, 100)
        self.assertTrue(is_linearizable(history, Register))
        for number in lot.sample([n for n, operation in enumerate(history) if operation.kind == "read"], 5):
            planted = list(history)
            planted[number] = planted[number]._replace(result="never written")
            self.assertFalse(is_linearizable(planted, Register))


def long_history(lot, length):
    """What callers see of a register that changes at one moment between begin and end of each operation."""
    value, history = None, []
    for moment in range(length):
        begin, end = moment - lot.uniform(0, 4), moment + lot.uniform(0, 4)
        if lot.random() < 0.5:
            value = moment
            history.append(write(begin, end if lot.random() < 0.95 else NEVER, value))
        else:
            history.append(read(begin, end, value))
    return history


class ElementsTest(unittest.TestCase):

    def test_overlapping_lists_may_miss_an_element(self):
        self.assertTrue(is_linearizable([add(0, 5, "a"), listed(1, 2), listed(3, 4, "a"), remove(6, 7, "a"), listed(8, 9)], Elements))

    def test_finds_a_lost_element(self):
        self.assertFalse(is_linearizable([add(0, 1, "a"), add(2, 3, "b"), listed(4, 5, "b")], Elements))

    def test_finds_an_element_that_comes_back(self):
        self.assertFalse(is_linearizable([add(0, 1, "a"), remove(2, 3, "a"), listed(4, 5, "a")], Elements))

    def test_finds_a_list_of_two_moments(self):
        self.assertFalse(is_linearizable([add(0, 1, "a"), remove(2, 3, "a"), add(4, 5, "b"), listed(0, 9, "a", "b")], Elements))


class CreationTest(unittest.TestCase):

    def test_all_responses_name_one_object(self):
        self.assertTrue(is_linearizable([create(0, NEVER), create(1, 4, 7), create(2, 3, 7), count(5, 6, 1)], Creation))
        self.assertTrue(is_linearizable([create(0, NEVER), count(5, 6, 0), count(7, 8, 1), create(9, 10, 7)], Creation))

    def test_finds_two_objects_of_one_key(self):
        self.assertFalse(is_linearizable([create(0, 1, 7), create(2, 3, 8)], Creation))
        self.assertFalse(is_linearizable([create(0, NEVER), create(2, 3, 8), count(4, 5, 2)], Creation))

    def test_finds_a_lost_creation(self):
        self.assertFalse(is_linearizable([create(0, 1, 7), count(2, 3, 0)], Creation))


if __name__ == "__main__":
    unittest.main()
