"""A PostgreSQL server for tests and benchmarks: in a temporary folder, on loopback, stopped at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg2

ACCOUNT = "postgres"
DATABASE = "agency"


def programs() -> Path:
    """The folder of the newest server's programs; FileNotFoundError where there is none."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: int(each.parts[4])
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        raise FileNotFoundError("PostgreSQL is not installed")
    return Path(on_path).parent


class Server:
    """A running server; ``service`` is what libpq calls it."""

    service = "mine_action_tests"

    def __init__(self, folder: Path, durable: bool = False) -> None:
        self.folder, self.programs, self.durable = folder, programs(), durable
        self.data = folder / "data"
        self.port = _free_port()

    def make(self) -> None:
        """Initialise the cluster; everybody on this machine is let in."""
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            self.folder.chmod(0o711)
            self.own(self.folder)
        self._run(
            "initdb", "-D", self.data, "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync"
        )

    def own(self, folder: Path) -> None:
        """Give a folder to the account that the server runs as."""
        if os.geteuid() == 0:
            account = pwd.getpwnam(ACCOUNT)
            os.chown(folder, account.pw_uid, account.pw_gid)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = (
            f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories='' "
            f"-c fsync={'on' if self.durable else 'off'} -c max_connections=200"
        )
        log = self.folder / "log"
        self._run("pg_ctl", "-D", self.data, "-l", log, "-o", options, "-w", "start")

    def watch(self) -> subprocess.Popen:
        """Stop the server when this process is gone, however it ended."""
        stop = " ".join(
            map(str, self._command("pg_ctl", "-D", self.data, "-m", "immediate", "stop"))
        )
        script = f"while kill -0 {os.getpid()} 2>&-; do sleep 2; done; {stop}; rm -rf {self.folder}"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(["sh", "-c", script], cwd="/", start_new_session=True, **quiet)

    def stop(self, mode: str = "immediate") -> None:
        """Stop it as ``pg_ctl`` knows ways to."""
        self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    def add_login(self, name: str, *more: str) -> str:
        """Make a login and return the service by which libpq connects as it."""
        self.sql(f"CREATE ROLE {name} LOGIN {' '.join(more)}")
        return self.add_service(f"{self.service}_{name}", name)

    def add_service(self, service: str, user: str, port: int = 0) -> str:
        """Let libpq know a way to connect as ``user``, perhaps by another port; return its name."""
        with Path(os.environ["PGSERVICEFILE"]).open("a") as services:
            services.write(
                f"[{service}]\nhost=127.0.0.1\nport={port or self.port}\ndbname={DATABASE}\nuser={user}\n"
            )
        return service

    def answers(self) -> bool:
        """Tell whether it is running."""
        return (self.data / "postmaster.pid").exists() and self._is_ready()

    def _is_ready(self) -> bool:
        try:
            self.connect("postgres").close()
        except psycopg2.OperationalError:
            return False
        return True

    def sql(self, statement: str, database: str = DATABASE, user: str = ACCOUNT) -> Any:
        """Run one statement on a connection of its own and return its rows, if it has any."""
        connection = self.connect(database, user)
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def connect(self, database: str = DATABASE, user: str = ACCOUNT) -> Any:
        """A plain connection, which commits by itself."""
        connection = psycopg2.connect(
            host="127.0.0.1", port=self.port, dbname=database, user=user, connect_timeout=10
        )
        connection.autocommit = True
        return connection

    def _run(self, program: str, *arguments: object) -> None:
        command = self._command(program, *arguments)
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)

    def _command(self, program: str, *arguments: object) -> list[str]:
        command = [str(self.programs / program), *map(str, arguments)]
        return ["runuser", "-u", ACCOUNT, "--", *command] if os.geteuid() == 0 else command


@contextmanager
def running_server(durable: bool = False) -> Iterator[Server]:
    """A server with an empty database that has PostGIS, by the name of its service for libpq.

    ``durable``: what it confirms is on the disk, as agencies run it; tests do without.
    """
    # Not in a folder of pytest: each pytest that starts closes those to other accounts.
    folder = Path(tempfile.mkdtemp(prefix="workspace-server-"))
    server = Server(folder, durable)
    server.make()
    server.start()
    watch = server.watch()
    services = folder / "services.conf"
    before = os.environ.get("PGSERVICEFILE")
    os.environ["PGSERVICEFILE"] = str(services)
    server.add_service(server.service, ACCOUNT)
    try:
        server.sql(f"CREATE DATABASE {DATABASE}", "postgres")
        server.sql("CREATE EXTENSION postgis")
        # As it is by itself since PostgreSQL 15.
        server.sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        yield server
    finally:
        os.environ.pop("PGSERVICEFILE") if before is None else os.environ.update(
            PGSERVICEFILE=before
        )
        server.stop()
        watch.kill()
        watch.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
