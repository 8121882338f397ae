"""What may wait for a server, ended in time: libpq's own limits begin once a name is resolved, and don't reach a server that is frozen."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any


def opened_within(open_connection: Callable[[], Any], seconds: float) -> Any:
    """What `open_connection` returns, or raises. Raises TimeoutError after `seconds`; a connection that comes later still is closed."""
    attempt = _Attempt(open_connection)
    threading.Thread(target=attempt.run, name="connecting", daemon=True).start()
    return attempt.wait(seconds)


@contextlib.contextmanager
def cut_after(raw: Any, seconds: float) -> Iterator[None]:
    """Cut psycopg2's connection `raw` where the block lasts longer: whatever waits for an answer in it fails then, as when a server goes."""
    guard = threading.Lock()
    over = False

    def cut() -> None:
        with guard:
            if over or raw.closed:
                return
            line = socket.socket(fileno=raw.fileno())
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.detach()

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with guard:
            over = True


class _Attempt:
    def __init__(self, open_connection: Callable[[], Any]) -> None:
        self._open = open_connection
        self._ended = threading.Event()
        self._guard = threading.Lock()
        self._given_up = False
        self._connection: Any = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Connect, on a thread of its own."""
        try:
            made = self._open()
        except BaseException as error:  # noqa: BLE001 (raised again where it was asked for)
            self._error = error
        else:
            with self._guard:
                self._connection = made
                unwanted = self._given_up
            if unwanted:
                with contextlib.suppress(Exception):
                    made.close()
        self._ended.set()

    def wait(self, seconds: float) -> Any:
        """As `opened_within`."""
        if not self._ended.wait(seconds):
            with self._guard:
                self._given_up = self._connection is None
            if self._given_up:
                raise TimeoutError
            self._ended.wait()
        if self._error is not None:
            raise self._error
        return self._connection
