"""keeper.py DATA FOLDER: waits until whoever started it has ended, then stops the server whose data lie in DATA and takes FOLDER away."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

_LONGEST_S = 20.0


def main(data: Path, folder: Path) -> None:
    """Read from a pipe that nobody writes to: it ends when its other end is closed, also by a crash."""
    # What is typed at the terminal is meant for whoever started this; a server without a keeper would stay.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin.buffer.read()
    pid_file = data / "postmaster.pid"
    try:
        pid = int(pid_file.read_text(encoding="ascii").split("\n", 1)[0])
        os.kill(pid, signal.SIGQUIT)
    except (OSError, ValueError):
        pid = 0
    limit = time.monotonic() + _LONGEST_S
    while pid and pid_file.exists() and Path(f"/proc/{pid}").exists() and time.monotonic() < limit:
        time.sleep(0.02)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
