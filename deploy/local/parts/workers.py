"""Threads that work until they are stopped."""
import threading


class Workers:

    def __init__(self, works):
        """works: functions that return when stopped.is_set()"""
        self.stopped = threading.Event()
        self._errors = []
        self._threads = [threading.Thread(target=self._run, args=(work,)) for work in works]

    def start(self):
        for thread in self._threads:
            thread.start()

    def stop(self):
        """Waits for all of them. Raises the first error that one of them has ended with."""
        self.stopped.set()
        for thread in self._threads:
            thread.join()
        if self._errors:
            raise self._errors[0]

    def _run(self, work):
        try:
            work()
        except Exception as unexpected:
            self._errors.append(unexpected)
            raise
