"""A PostgreSQL server of the tests' own: in a temporary folder, on loopback, stopped at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
import pytest

ACCOUNT = "postgres"
DATABASE = "agency"


def programs() -> Path:
    """The folder of the newest server's programs; without one the test is skipped."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: int(each.parts[4])
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        pytest.skip("PostgreSQL is not installed")
    return Path(on_path).parent


class Server:
    """A running server; ``service`` is what libpq calls it."""

    service = "mine_action_tests"

    def __init__(self, folder: Path) -> None:
        self.folder, self.programs = folder, programs()
        self.data = folder / "data"
        self.port = _free_port()

    def make(self) -> None:
        """Initialise the cluster; everybody on this machine is let in."""
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            account = pwd.getpwnam(ACCOUNT)
            for each in (self.folder, *self.folder.parents):
                if each == Path("/tmp"):
                    break
                each.chmod(each.stat().st_mode | 0o711)
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self._run(
            "initdb", "-D", self.data, "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync"
        )

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = (
            f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories='' "
            "-c fsync=off -c max_connections=200"
        )
        log = self.folder / "log"
        self._run("pg_ctl", "-D", self.data, "-l", log, "-o", options, "-w", "start")

    def stop(self, mode: str = "immediate") -> None:
        """Stop it as ``pg_ctl`` knows ways to."""
        self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    def answers(self) -> bool:
        """Tell whether it is running."""
        return (self.data / "postmaster.pid").exists() and self._is_ready()

    def _is_ready(self) -> bool:
        try:
            self.connect("postgres").close()
        except psycopg2.OperationalError:
            return False
        return True

    def sql(self, statement: str, database: str = DATABASE, user: str = ACCOUNT):
        """Run one statement on a connection of its own and return its rows, if it has any."""
        connection = self.connect(database, user)
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def connect(self, database: str = DATABASE, user: str = ACCOUNT):
        """A plain connection, which commits by itself."""
        connection = psycopg2.connect(
            host="127.0.0.1", port=self.port, dbname=database, user=user, connect_timeout=10
        )
        connection.autocommit = True
        return connection

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.programs / program), *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", ACCOUNT, "--", *command]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def running_server(folder: Path) -> Iterator[Server]:
    """A server with an empty database that has PostGIS, by the name of its service for libpq."""
    server = Server(folder)
    server.make()
    server.start()
    services = folder / "services.conf"
    services.write_text(
        f"[{server.service}]\nhost=127.0.0.1\nport={server.port}\ndbname={DATABASE}\nuser={ACCOUNT}\n"
    )
    before = os.environ.get("PGSERVICEFILE")
    os.environ["PGSERVICEFILE"] = str(services)
    try:
        server.sql(f"CREATE DATABASE {DATABASE}", "postgres")
        server.sql("CREATE EXTENSION postgis")
        yield server
    finally:
        os.environ.pop("PGSERVICEFILE") if before is None else os.environ.update(
            PGSERVICEFILE=before
        )
        server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
