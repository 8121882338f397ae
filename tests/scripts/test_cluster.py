"""A cluster leaves nothing behind, however its user ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.cluster import Cluster, ClusterMissingError, check_installed


@pytest.fixture(autouse=True)
def _installed():
    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))


def running(folder: Path) -> list[str]:
    return subprocess.run(["pgrep", "-f", str(folder)], capture_output=True, text=True, check=False).stdout.split()


def test_it_is_gone_afterwards():
    with Cluster(settings={"fsync": "off"}) as cluster:
        assert cluster.run("SELECT 1") == [(1,)]
        folder = cluster.folder
    assert not folder.exists()
    assert running(folder) == []


def test_it_is_gone_after_its_user_was_killed_with_all_his_group(checkout):
    program = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); from scripts.cluster import Cluster\n"
        "with Cluster(settings={'fsync': 'off'}) as cluster, cluster.follower():\n    print(cluster.folder, flush=True)\n    time.sleep(100)"
    )
    user = subprocess.Popen([sys.executable, "-c", program, str(checkout)], stdout=subprocess.PIPE, text=True, start_new_session=True)
    folder = Path(user.stdout.readline().strip())
    assert (folder / "follower").is_dir()
    os.killpg(user.pid, signal.SIGKILL)
    user.wait()
    limit = time.monotonic() + 30.0
    while (folder.exists() or running(folder)) and time.monotonic() < limit:
        time.sleep(0.1)
    assert not folder.exists()
    assert running(folder) == []


def test_what_was_confirmed_is_there_after_it_was_killed():
    with Cluster() as cluster:
        cluster.run("CREATE TABLE kept (n integer)", "INSERT INTO kept VALUES (7)")
        cluster.kill()
        cluster.start()
        assert cluster.run("SELECT n FROM kept") == [(7,)]
