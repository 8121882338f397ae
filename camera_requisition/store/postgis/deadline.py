"""What may wait for a server, ended in time: libpq's own limits begin once a name is resolved, and don't reach a server that is frozen."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Optional

LOOK_S = 0.5


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
            if not over:
                _cut(raw)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with guard:
            over = True


class Patience:
    """How long each single answer on a connection may be waited for; one thread looks after all connections that are in use.

    The server's own time-out ends statements that take too long, but a server that is frozen ends nothing, and its machine goes on
    acknowledging what it is sent.
    """

    _looked_after: ClassVar[set[Patience]] = set()
    _guard: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._seconds = 0.0
        self._since: Optional[float] = None

    @contextlib.contextmanager
    def of(self, seconds: float) -> Iterator[None]:
        """Inside the block no answer is waited for longer than so many seconds: the connection is cut then, as when a server goes."""
        self._seconds = seconds
        with self._guard:
            if not self._looked_after:
                threading.Thread(target=self._look_after, name="waiting for servers", daemon=True).start()
            self._looked_after.add(self)
        try:
            yield
        finally:
            with self._guard:
                self._looked_after.discard(self)

    @contextlib.contextmanager
    def waiting(self) -> Iterator[None]:
        """An answer is waited for inside the block."""
        self._since = time.monotonic()
        try:
            yield
        finally:
            self._since = None

    @classmethod
    def _look_after(cls) -> None:
        while True:
            time.sleep(LOOK_S)
            with cls._guard:
                if not cls._looked_after:
                    return  # the next one begins a thread of its own
                now = time.monotonic()
                for one in cls._looked_after:
                    since = one._since
                    if since is not None and now - since > one._seconds:
                        _cut(one._raw)


def _cut(raw: Any) -> None:
    """Cut psycopg2's connection: whatever waits for an answer fails at once."""
    if raw.closed:
        return
    line = socket.socket(fileno=raw.fileno())
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.detach()


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
