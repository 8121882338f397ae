"""keeper.py FOLDER: waits until whoever started it has ended, then stops the servers whose data lie in FOLDER, and takes it away."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

_LONGEST_S = 20.0


def main(folder: Path) -> None:
    """Read from a pipe that nobody writes to: it ends when its other end is closed, also by a crash."""
    # What is typed at the terminal is meant for whoever started this; a server without a keeper would stay.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin.buffer.read()
    limit = time.monotonic() + _LONGEST_S
    # Again, where a server was just being started by whoever has ended.
    while folder.exists() and time.monotonic() < limit:
        for pid_file in folder.glob("*/postmaster.pid"):
            _stop(pid_file)
        shutil.rmtree(folder, ignore_errors=True)
        time.sleep(0.05 if folder.exists() else 0.0)


def _stop(pid_file: Path) -> None:
    try:
        pid = int(pid_file.read_text(encoding="ascii").split("\n", 1)[0])
        os.kill(pid, signal.SIGQUIT)
    except (OSError, ValueError):
        return
    limit = time.monotonic() + _LONGEST_S
    while pid_file.exists() and Path(f"/proc/{pid}").exists() and time.monotonic() < limit:
        time.sleep(0.02)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
