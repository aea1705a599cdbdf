"""
Whether a history of overlapping operations is one that a single thread could have made, in an order that respects real
time. The algorithm is that of Wing and Gong with Lowe's memory of what was tried.
"""
import collections
import math

# begin and end in seconds; end: NEVER if there was no response; kind: of the operation; value: what was sent;
# result: what was returned
Operation = collections.namedtuple("Operation", "begin end kind value result")

NEVER = math.inf
IMPOSSIBLE = object()


def is_linearizable(history, model):
    """
    model: its initial state, and a function that gives the next state for a state and an operation, or IMPOSSIBLE. An
    operation without a response may have happened at any time after its begin, or not at all.
    """
    operations = sorted(history, key=lambda operation: operation.begin)
    completed = sum(1 << number for number, operation in enumerate(operations) if operation.end != NEVER)
    open_states = [(0, model.initial)]
    seen = set(open_states)
    while open_states:
        done, state = open_states.pop()
        if done & completed == completed:
            return True
        reached = [(done | 1 << number, following) for number in _next(operations, done)
                   if (following := model.apply(state, operations[number])) is not IMPOSSIBLE]
        # What changes nothing may as well happen at once.
        unchanged = next((each for each in reached if each[1] == state), None)
        for each in reached if unchanged is None else [unchanged]:
            if each not in seen:
                seen.add(each)
                open_states.append(each)
    return False


def _next(operations, done):
    """The operations that may come next: those that no other one precedes in real time."""
    first_end = NEVER
    number = ((done + 1) & ~done).bit_length() - 1
    while number < len(operations) and operations[number].begin <= first_end:
        if not done >> number & 1:
            yield number
            first_end = min(first_end, operations[number].end)
        number += 1


class Register:
    """One value, which is written and read."""
    initial = None

    @staticmethod
    def apply(state, operation):
        if operation.kind == "write":
            return operation.value
        return state if operation.result == state else IMPOSSIBLE


class Elements:
    """A set. An element is added once, and removed at most once; a list shows all elements."""
    initial = frozenset()

    @staticmethod
    def apply(state, operation):
        if operation.kind == "add":
            return state | {operation.value}
        if operation.kind == "remove":
            return state - {operation.value} if operation.value in state else IMPOSSIBLE
        return state if operation.result == state else IMPOSSIBLE


class Creation:
    """What one key creates: once, and each response names it. A count says how many there are."""
    initial = None
    unnamed = "unnamed"

    @staticmethod
    def apply(state, operation):
        if operation.kind == "count":
            return state if operation.result == (state is not None) else IMPOSSIBLE
        if operation.end == NEVER:
            return state or Creation.unnamed
        return operation.result if state in (None, Creation.unnamed, operation.result) else IMPOSSIBLE
